package dev.grille.vision.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a graph: {@code NodeProto} of onnx.proto.
 *
 * @param type the operator
 * @param inputs names of the tensors it reads
 * @param outputs names of the tensors it writes
 * @param attributes {@code AttributeProto} by name
 */
public record OnnxNode(
    String type,
    List<String> inputs,
    List<String> outputs,
    Map<String, UnknownFieldSet> attributes) {
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int OP_TYPE = 4;
  private static final int ATTRIBUTE = 5;

  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_INT = 3;
  private static final int ATTRIBUTE_TENSOR = 5;
  private static final int ATTRIBUTE_INTS = 8;
  private static final int ATTRIBUTE_TYPE = 20;
  private static final long TYPE_INT = 2;
  private static final long TYPE_TENSOR = 4;
  private static final long TYPE_INTS = 7;

  public OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = Map.copyOf(attributes);
  }

  /** A node that holds a value. */
  public static OnnxNode constant(String output, FloatTensor value) {
    UnknownFieldSet attribute =
        UnknownFieldSet.newBuilder()
            .addField(ATTRIBUTE_NAME, bytes(ByteString.copyFromUtf8("value")))
            .addField(ATTRIBUTE_TENSOR, bytes(value.toProto().toByteString()))
            .addField(ATTRIBUTE_TYPE, number(TYPE_TENSOR))
            .build();
    return new OnnxNode("Constant", List.of(), List.of(output), Map.of("value", attribute));
  }

  /** A convolution of single pixels, each channel by itself. */
  static OnnxNode channelwise(String input, String kernel, String bias, String output, int n) {
    Map<String, UnknownFieldSet> attributes = new LinkedHashMap<>();
    attributes.put("kernel_shape", ints("kernel_shape", 1, 1));
    attributes.put(
        "group",
        UnknownFieldSet.newBuilder()
            .addField(ATTRIBUTE_NAME, bytes(ByteString.copyFromUtf8("group")))
            .addField(ATTRIBUTE_INT, number(n))
            .addField(ATTRIBUTE_TYPE, number(TYPE_INT))
            .build());
    return new OnnxNode("Conv", List.of(input, kernel, bias), List.of(output), attributes);
  }

  /**
   * A convolution of a picture.
   *
   * @param inputs what it reads, its kernel and its bias
   * @param kernel height and width
   * @param strides from row to row and from column to column
   * @param pads above, left, below and right
   */
  public static OnnxNode convolution(
      List<String> inputs, String output, int[] kernel, int[] strides, int[] pads) {
    Map<String, UnknownFieldSet> attributes = new LinkedHashMap<>();
    attributes.put("kernel_shape", ints("kernel_shape", longs(kernel)));
    attributes.put("strides", ints("strides", longs(strides)));
    attributes.put("pads", ints("pads", longs(pads)));
    return new OnnxNode("Conv", inputs, List.of(output), attributes);
  }

  /** The dimensions in another order. */
  public static OnnxNode transpose(String input, String output, int... order) {
    return new OnnxNode(
        "Transpose", List.of(input), List.of(output), Map.of("perm", ints("perm", longs(order))));
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  /** A node without attributes. */
  public static OnnxNode plain(String type, List<String> inputs, String output) {
    return new OnnxNode(type, inputs, List.of(output), Map.of());
  }

  static OnnxNode parse(ByteString proto) throws InvalidProtocolBufferException {
    UnknownFieldSet fields = UnknownFieldSet.parseFrom(proto);
    Map<String, UnknownFieldSet> attributes = new LinkedHashMap<>();
    for (ByteString attribute : fields.getField(ATTRIBUTE).getLengthDelimitedList()) {
      UnknownFieldSet parsed = UnknownFieldSet.parseFrom(attribute);
      attributes.put(
          parsed.getField(ATTRIBUTE_NAME).getLengthDelimitedList().get(0).toStringUtf8(), parsed);
    }
    return new OnnxNode(
        texts(fields, OP_TYPE).get(0), texts(fields, INPUT), texts(fields, OUTPUT), attributes);
  }

  ByteString toBytes() {
    UnknownFieldSet.Builder fields =
        UnknownFieldSet.newBuilder()
            .addField(INPUT, texts(inputs))
            .addField(OUTPUT, texts(outputs))
            .addField(OP_TYPE, texts(List.of(type)));
    Field.Builder all = Field.newBuilder();
    attributes.values().forEach(attribute -> all.addLengthDelimited(attribute.toByteString()));
    return fields.addField(ATTRIBUTE, all.build()).build().toByteString();
  }

  /** The node with other inputs. */
  OnnxNode reading(List<String> others) {
    return new OnnxNode(type, others, outputs, attributes);
  }

  /** The only output, or the first. */
  String output() {
    return outputs.get(0);
  }

  /** What a constant node holds; null where this is none, or not of floats. */
  @Nullable FloatTensor value() throws InvalidProtocolBufferException {
    UnknownFieldSet value = attributes.get("value");
    if (!type.equals("Constant") || value == null) {
      return null;
    }
    List<ByteString> tensor = value.getField(ATTRIBUTE_TENSOR).getLengthDelimitedList();
    return tensor.isEmpty() ? null : FloatTensor.of(UnknownFieldSet.parseFrom(tensor.get(0)));
  }

  /** Whether a convolution looks at one pixel at a time, none of them beyond the edge. */
  boolean isPointwise() {
    return type.equals("Conv")
        && ints("kernel_shape").equals(List.of(1L, 1L))
        && ints("pads").stream().allMatch(pad -> pad == 0);
  }

  private List<Long> ints(String name) {
    UnknownFieldSet attribute = attributes.get(name);
    return attribute == null ? List.of() : attribute.getField(ATTRIBUTE_INTS).getVarintList();
  }

  private static UnknownFieldSet ints(String name, long... values) {
    Field.Builder all = Field.newBuilder();
    for (long value : values) {
      all.addVarint(value);
    }
    return UnknownFieldSet.newBuilder()
        .addField(ATTRIBUTE_NAME, bytes(ByteString.copyFromUtf8(name)))
        .addField(ATTRIBUTE_INTS, all.build())
        .addField(ATTRIBUTE_TYPE, number(TYPE_INTS))
        .build();
  }

  private static List<String> texts(UnknownFieldSet fields, int number) {
    return fields.getField(number).getLengthDelimitedList().stream()
        .map(ByteString::toStringUtf8)
        .toList();
  }

  private static Field texts(List<String> texts) {
    Field.Builder field = Field.newBuilder();
    texts.forEach(text -> field.addLengthDelimited(ByteString.copyFromUtf8(text)));
    return field.build();
  }

  private static Field bytes(ByteString value) {
    return Field.newBuilder().addLengthDelimited(value).build();
  }

  private static Field number(long value) {
    return Field.newBuilder().addVarint(value).build();
  }
}
