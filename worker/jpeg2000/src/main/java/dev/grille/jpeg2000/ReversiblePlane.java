package dev.grille.jpeg2000;

/** Whole numbers and the 5/3 wavelet, F.3.8.1. */
final class ReversiblePlane implements Plane {
  private final int width;
  private final int[] numbers;
  private final int[] line;

  /** All zero. */
  ReversiblePlane(Rect area) {
    width = area.width();
    numbers = new int[Math.multiplyExact(width, area.height())];
    line = new int[LANES * Math.max(width, area.height())];
  }

  int[] numbers() {
    return numbers;
  }

  @Override
  public void put(CodeBlock block, Subband band, BlockDecoder decoded, int shift) {
    Rect area = block.area();
    int[] doubled = decoded.doubled();
    int from = 0;
    for (int y = 0; y < area.height(); y++) {
      int to = Plane.index(block, band, y, width);
      for (int x = 0; x < area.width(); x++) {
        int magnitude = Plane.lowered(doubled[from++], shift) >> 1;
        numbers[to++] = decoded.isNegative(x, y) ? -magnitude : magnitude;
      }
    }
  }

  @Override
  public void synthesise(Rect resolution) {
    Plane.everyLine(resolution, width, this::lines);
  }

  /** So many rows or columns side by side: interleaved, lifted, put back. */
  private void lines(int length, int odd, int start, int along, int lanes, int beside) {
    int low = (length + 1 - odd) / 2;
    for (int i = 0; i < length; i++) {
      int to = (i < low ? 2 * i + odd : 2 * (i - low) + 1 - odd) * LANES;
      int from = start + i * along;
      for (int lane = 0; lane < lanes; lane++) {
        line[to + lane] = numbers[from + lane * beside];
      }
    }
    lift(length, odd, lanes);
    for (int i = 0; i < length; i++) {
      int to = start + i * along;
      for (int lane = 0; lane < lanes; lane++) {
        numbers[to + lane * beside] = line[i * LANES + lane];
      }
    }
  }

  /** Equations F-5 and F-6, mirrored at both ends. */
  private void lift(int length, int odd, int lanes) {
    if (length == 1) {
      for (int lane = 0; lane < lanes; lane++) {
        line[lane] >>= odd;
      }
      return;
    }
    for (int i = odd; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : 1) * LANES;
      int behind = (i + 1 < length ? i + 1 : i - 1) * LANES;
      for (int lane = 0; lane < lanes; lane++) {
        line[i * LANES + lane] -= (line[before + lane] + line[behind + lane] + 2) >> 2;
      }
    }
    for (int i = 1 - odd; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : 1) * LANES;
      int behind = (i + 1 < length ? i + 1 : i - 1) * LANES;
      for (int lane = 0; lane < lanes; lane++) {
        line[i * LANES + lane] += (line[before + lane] + line[behind + lane]) >> 1;
      }
    }
  }

  @Override
  public void row(int y, int raise, int most, int[] samples) {
    int from = y * width;
    for (int x = 0; x < width; x++) {
      samples[x] = Math.max(0, Math.min(most, numbers[from + x] + raise));
    }
  }
}
