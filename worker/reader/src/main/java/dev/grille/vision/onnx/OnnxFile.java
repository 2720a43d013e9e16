package dev.grille.vision.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.List;

/** Writes networks of our own: {@code ModelProto} of onnx.proto, IR version 8, opset 13. */
public final class OnnxFile {
  private static final long IR_VERSION = 8;

  /** The first in which Softmax works along its axis alone. */
  private static final long OPSET = 13;

  private static final long FLOAT = 1;

  private OnnxFile() {}

  /**
   * The file of a network that reads lines.
   *
   * @param name of the graph
   * @param nodes in the order they run
   * @param input its name; its shape is 1 × 1 × height × any width
   * @param output its name; its shape is 1 × 1 × any number × classes
   */
  public static byte[] of(
      String name, List<OnnxNode> nodes, String input, int height, String output, int classes) {
    Field.Builder all = Field.newBuilder();
    nodes.forEach(node -> all.addLengthDelimited(node.toBytes()));
    UnknownFieldSet graph =
        UnknownFieldSet.newBuilder()
            .addField(1, all.build())
            .addField(2, text(name))
            .addField(11, message(tensor(input, size(1), size(1), size(height), named("width"))))
            .addField(12, message(tensor(output, size(1), size(1), named("steps"), size(classes))))
            .build();
    return UnknownFieldSet.newBuilder()
        .addField(1, number(IR_VERSION))
        .addField(2, text("grille"))
        .addField(7, message(graph))
        .addField(8, message(UnknownFieldSet.newBuilder().addField(2, number(OPSET)).build()))
        .build()
        .toByteArray();
  }

  /** {@code ValueInfoProto} of a tensor of floats. */
  private static UnknownFieldSet tensor(String name, UnknownFieldSet... dimensions) {
    Field.Builder shape = Field.newBuilder();
    for (UnknownFieldSet dimension : dimensions) {
      shape.addLengthDelimited(dimension.toByteString());
    }
    UnknownFieldSet type =
        UnknownFieldSet.newBuilder()
            .addField(1, number(FLOAT))
            .addField(2, message(UnknownFieldSet.newBuilder().addField(1, shape.build()).build()))
            .build();
    return UnknownFieldSet.newBuilder()
        .addField(1, text(name))
        .addField(2, message(UnknownFieldSet.newBuilder().addField(1, message(type)).build()))
        .build();
  }

  private static UnknownFieldSet size(long value) {
    return UnknownFieldSet.newBuilder().addField(1, number(value)).build();
  }

  private static UnknownFieldSet named(String name) {
    return UnknownFieldSet.newBuilder().addField(2, text(name)).build();
  }

  private static Field message(UnknownFieldSet value) {
    return Field.newBuilder().addLengthDelimited(value.toByteString()).build();
  }

  private static Field text(String value) {
    return Field.newBuilder().addLengthDelimited(ByteString.copyFromUtf8(value)).build();
  }

  private static Field number(long value) {
    return Field.newBuilder().addVarint(value).build();
  }
}
