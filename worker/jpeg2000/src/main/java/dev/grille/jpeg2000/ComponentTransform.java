package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.List;

/** The transforms of annex G between the first three components. */
final class ComponentTransform {
  private ComponentTransform() {}

  /** Turns luminance and two differences into red, green and blue, in place. */
  static void invert(List<Plane> planes) throws IOException {
    if (planes.size() >= 3
        && planes.get(0) instanceof ReversiblePlane first
        && planes.get(1) instanceof ReversiblePlane second
        && planes.get(2) instanceof ReversiblePlane third
        && areAlike(first.numbers().length, second.numbers().length, third.numbers().length)) {
      reversible(first.numbers(), second.numbers(), third.numbers());
    } else if (planes.size() >= 3
        && planes.get(0) instanceof IrreversiblePlane first
        && planes.get(1) instanceof IrreversiblePlane second
        && planes.get(2) instanceof IrreversiblePlane third
        && areAlike(first.numbers().length, second.numbers().length, third.numbers().length)) {
      irreversible(first.numbers(), second.numbers(), third.numbers());
    } else {
      throw new IOException("a JPEG 2000 transform of components that are not alike");
    }
  }

  private static boolean areAlike(int first, int second, int third) {
    return first == second && first == third;
  }

  /** G.2.2. */
  private static void reversible(int[] first, int[] second, int[] third) {
    for (int i = 0; i < first.length; i++) {
      int green = first[i] - ((second[i] + third[i]) >> 2);
      first[i] = third[i] + green;
      third[i] = second[i] + green;
      second[i] = green;
    }
  }

  /** G.3.2. */
  private static void irreversible(float[] first, float[] second, float[] third) {
    for (int i = 0; i < first.length; i++) {
      float light = first[i];
      float blue = second[i];
      float red = third[i];
      first[i] = light + 1.402f * red;
      second[i] = light - 0.344136f * blue - 0.714136f * red;
      third[i] = light + 1.772f * blue;
    }
  }
}
