package dev.grille.jpeg2000;

/** Real numbers and the 9/7 wavelet, F.3.8.2. */
final class IrreversiblePlane implements Plane {
  /** Table F.4. */
  private static final float ALPHA = -1.586134342059924f;

  private static final float BETA = -0.052980118572961f;
  private static final float GAMMA = 0.882911075530934f;
  private static final float DELTA = 0.443506852043971f;
  private static final float SCALE = 1.230174104914001f;

  private final int width;
  private final float[] numbers;
  private final float[] line;

  /** All zero. */
  IrreversiblePlane(Rect area) {
    width = area.width();
    numbers = new float[Math.multiplyExact(width, area.height())];
    line = new float[LANES * Math.max(width, area.height())];
  }

  float[] numbers() {
    return numbers;
  }

  @Override
  public void put(CodeBlock block, Subband band, BlockDecoder decoded, int shift) {
    Rect area = block.area();
    int[] doubled = decoded.doubled();
    float half = band.step() / 2;
    int from = 0;
    for (int y = 0; y < area.height(); y++) {
      int to = Plane.index(block, band, y, width);
      for (int x = 0; x < area.width(); x++) {
        float magnitude = Plane.lowered(doubled[from++], shift) * half;
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
      float scale = i < low ? SCALE : 1 / SCALE;
      for (int lane = 0; lane < lanes; lane++) {
        line[to + lane] = numbers[from + lane * beside] * scale;
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

  private void lift(int length, int odd, int lanes) {
    if (length == 1) {
      // Neither scaled nor lifted; halved if it is of high frequency.
      float undo = odd == 0 ? 1 / SCALE : SCALE / 2;
      for (int lane = 0; lane < lanes; lane++) {
        line[lane] *= undo;
      }
      return;
    }
    step(length, odd, lanes, DELTA);
    step(length, 1 - odd, lanes, GAMMA);
    step(length, odd, lanes, BETA);
    step(length, 1 - odd, lanes, ALPHA);
  }

  /** Equation F-7: every second number less its neighbours, mirrored at both ends. */
  private void step(int length, int first, int lanes, float weight) {
    for (int i = first; i < length; i += 2) {
      int before = (i > 0 ? i - 1 : 1) * LANES;
      int behind = (i + 1 < length ? i + 1 : i - 1) * LANES;
      for (int lane = 0; lane < lanes; lane++) {
        line[i * LANES + lane] -= weight * (line[before + lane] + line[behind + lane]);
      }
    }
  }

  @Override
  public void row(int y, int raise, int most, int[] samples) {
    int from = y * width;
    for (int x = 0; x < width; x++) {
      samples[x] = (int) Math.max(0, Math.min(most, numbers[from + x] + raise + 0.5f));
    }
  }
}
