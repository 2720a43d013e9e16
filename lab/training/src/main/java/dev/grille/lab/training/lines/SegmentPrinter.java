package dev.grille.lab.training.lines;

import java.util.Map;
import java.util.random.RandomGenerator;

/** A display of seven segments: digits, the few letters it can show, points and colons. */
final class SegmentPrinter implements LinePrinter {
  /** Bits from the top clockwise, the middle last: a is 1, b 2, up to g, 64. */
  private static final Map<Integer, Integer> SEGMENTS =
      Map.ofEntries(
          Map.entry((int) '0', 0x3f),
          Map.entry((int) '1', 0x06),
          Map.entry((int) '2', 0x5b),
          Map.entry((int) '3', 0x4f),
          Map.entry((int) '4', 0x66),
          Map.entry((int) '5', 0x6d),
          Map.entry((int) '6', 0x7d),
          Map.entry((int) '7', 0x07),
          Map.entry((int) '8', 0x7f),
          Map.entry((int) '9', 0x6f),
          Map.entry((int) '-', 0x40),
          Map.entry((int) 'E', 0x79),
          Map.entry((int) ' ', 0));

  @Override
  public boolean canPrint(String text) {
    return text.codePoints().allMatch(c -> c == '.' || c == ':' || SEGMENTS.containsKey(c));
  }

  @Override
  public Impression print(String text, double height, RandomGenerator random) {
    double wide = height * random.nextDouble(0.45, 0.62);
    double thick = height * random.nextDouble(0.09, 0.16);
    double gap = thick * random.nextDouble(0.05, 0.35);
    double space = height * random.nextDouble(0.12, 0.3);
    double room = ROOM * height;
    double most = room * 2 + text.length() * (wide + space);
    DotRaster raster = new DotRaster((int) Math.ceil(most), (int) Math.ceil(height + 2 * room));
    double x = room;
    double unlit = random.nextInt(3) == 0 ? random.nextDouble(0, 0.12) : 0;
    for (int character : text.codePoints().toArray()) {
      if (character == '.') {
        raster.fill(x, room + height - thick, x + thick, room + height, 1);
        x += thick + space;
      } else if (character == ':') {
        double at = x + space / 2;
        raster.fill(at, room + height * 0.28, at + thick, room + height * 0.28 + thick, 1);
        raster.fill(at, room + height * 0.65, at + thick, room + height * 0.65 + thick, 1);
        x += thick + 2 * space;
      } else {
        int lit = SEGMENTS.getOrDefault(character, 0);
        digit(raster, lit, x, room, wide, height, thick, gap, unlit);
        x += wide + space;
      }
    }
    return new Impression(
        raster.ink(), raster.width(), raster.height(), room, room, x - space, room + height);
  }

  private static void digit(
      DotRaster raster,
      int lit,
      double x,
      double y,
      double w,
      double h,
      double t,
      double gap,
      double unlit) {
    double middle = y + h / 2;
    double[][] places = {
      {x + gap + t / 2, y, x + w - gap - t / 2, y + t},
      {x + w - t, y + gap + t / 2, x + w, middle - gap},
      {x + w - t, middle + gap, x + w, y + h - gap - t / 2},
      {x + gap + t / 2, y + h - t, x + w - gap - t / 2, y + h},
      {x, middle + gap, x + t, y + h - gap - t / 2},
      {x, y + gap + t / 2, x + t, middle - gap},
      {x + gap + t / 2, middle - t / 2, x + w - gap - t / 2, middle + t / 2}
    };
    for (int i = 0; i < places.length; i++) {
      double strength = (lit >> i & 1) == 1 ? 1 : unlit;
      raster.fill(places[i][0], places[i][1], places[i][2], places[i][3], strength);
    }
  }
}
