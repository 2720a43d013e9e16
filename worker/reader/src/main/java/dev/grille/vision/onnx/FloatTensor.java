package dev.grille.vision.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constant of 32-bit floats: {@code TensorProto} of onnx.proto. Immutable. */
public final class FloatTensor {
  private static final int DIMS = 1;
  private static final int DATA_TYPE = 2;
  private static final int RAW_DATA = 9;
  private static final long FLOAT = 1;

  private final List<Long> dims;
  private final float[] values;

  private FloatTensor(List<Long> dims, float[] values) {
    this.dims = List.copyOf(dims);
    this.values = values;
  }

  /**
   * Values of a shape, which are given away.
   *
   * @throws IllegalArgumentException when there are more or fewer than the shape has
   */
  public static FloatTensor of(float[] values, int... shape) {
    if (Arrays.stream(shape).reduce(1, (a, b) -> a * b) != values.length) {
      throw new IllegalArgumentException(values.length + " values for " + Arrays.toString(shape));
    }
    return new FloatTensor(Arrays.stream(shape).mapToObj(Long::valueOf).toList(), values);
  }

  /** One value per channel, for a convolution of one pixel: shape (channels, 1, 1, 1). */
  static FloatTensor kernel(int channels, float value) {
    return new FloatTensor(List.of((long) channels, 1L, 1L, 1L), filled(channels, value));
  }

  /** The same value so many times. */
  static FloatTensor vector(int length, float value) {
    return new FloatTensor(List.of((long) length), filled(length, value));
  }

  /** A value without dimensions. */
  static FloatTensor scalar(float value) {
    return new FloatTensor(List.of(), new float[] {value});
  }

  private static float[] filled(int length, float value) {
    float[] values = new float[length];
    Arrays.fill(values, value);
    return values;
  }

  /** What a {@code TensorProto} holds; null where it is not of floats in raw bytes. */
  static @Nullable FloatTensor of(UnknownFieldSet proto) {
    List<Long> type = proto.getField(DATA_TYPE).getVarintList();
    List<ByteString> raw = proto.getField(RAW_DATA).getLengthDelimitedList();
    if (!type.equals(List.of(FLOAT)) || raw.size() != 1) {
      return null;
    }
    List<Long> dims = proto.getField(DIMS).getVarintList();
    FloatBuffer floats =
        raw.get(0).asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] values = new float[floats.remaining()];
    floats.get(values);
    long expected = dims.stream().reduce(1L, (a, b) -> a * b);
    return expected == values.length ? new FloatTensor(dims, values) : null;
  }

  /** As a {@code TensorProto}. */
  UnknownFieldSet toProto() {
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    Field.Builder shape = Field.newBuilder();
    dims.forEach(shape::addVarint);
    return UnknownFieldSet.newBuilder()
        .addField(DIMS, shape.build())
        .addField(DATA_TYPE, Field.newBuilder().addVarint(FLOAT).build())
        .addField(RAW_DATA, Field.newBuilder().addLengthDelimited(ByteString.copyFrom(raw)).build())
        .build();
  }

  /** Length of the first dimension: a convolution's channels. */
  int first() {
    return dims.isEmpty() ? 1 : Math.toIntExact(dims.get(0));
  }

  /** The only value, null where there are more. */
  @Nullable Float single() {
    return values.length == 1 ? values[0] : null;
  }

  /** All values times a factor. */
  FloatTensor times(float factor) {
    float[] out = values.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] *= factor;
    }
    return new FloatTensor(dims, out);
  }

  /** All values plus a number. */
  FloatTensor plus(float number) {
    float[] out = values.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] += number;
    }
    return new FloatTensor(dims, out);
  }

  /**
   * This bias plus what a convolution makes of an input that is the same everywhere.
   *
   * @param kernel its weights, first dimension as long as this
   */
  FloatTensor plusConstantInput(FloatTensor kernel, float input) {
    float[] out = values.clone();
    int each = kernel.values.length / out.length;
    for (int i = 0; i < kernel.values.length; i++) {
      out[i / each] += input * kernel.values[i];
    }
    return new FloatTensor(dims, out);
  }
}
