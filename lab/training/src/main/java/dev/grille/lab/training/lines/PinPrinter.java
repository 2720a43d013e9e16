package dev.grille.lab.training.lines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A dot-matrix printer of nine pins with the characters of its own memory: draft of five columns,
 * or with the half steps between them filled, ribbons fresh and worn, pins that are weak or dead.
 */
final class PinPrinter implements LinePrinter {
  private final PinFont font;
  private final SmallHan han;

  /**
   * A printer.
   *
   * @param font its own characters
   * @param han where it has those from that the font lacks, and now and then others
   */
  PinPrinter(PinFont font, SmallHan han) {
    this.font = font;
    this.han = han;
  }

  @Override
  public boolean canPrint(String text) {
    return text.codePoints().allMatch(c -> font.has(c) || SmallHan.has(c));
  }

  /** What one printer does to all its characters. */
  private record Machine(
      double down,
      double along,
      double radius,
      double missing,
      double jitter,
      boolean halves,
      double gap,
      int dead,
      double deadShare,
      double shear,
      double bold) {
    static Machine any(double height, RandomGenerator random) {
      double down = height / PinFont.ROWS;
      double along = down * random.nextDouble(0.55, 1.3);
      return new Machine(
          down,
          along,
          down * random.nextDouble(0.42, 0.72),
          random.nextInt(3) == 0 ? random.nextDouble(0, 0.08) : 0,
          random.nextDouble(0, 0.1),
          random.nextInt(3) > 0,
          random.nextDouble(0.7, 2.6),
          random.nextInt(6) == 0 ? random.nextInt(9) : -1,
          random.nextDouble(0.4, 1),
          random.nextInt(4) == 0 ? random.nextDouble(-0.08, 0.08) : 0,
          random.nextInt(6) == 0 ? random.nextDouble(0.3, 0.6) : 0);
    }
  }

  @Override
  public Impression print(String text, double height, RandomGenerator random) {
    Machine machine = Machine.any(height, random);
    int[] characters = text.codePoints().toArray();
    double cell = (PinFont.COLUMNS - 1 + machine.gap() + 1) * machine.along();
    double room = ROOM * height;
    double textWidth = characters.length * cell;
    DotRaster raster =
        new DotRaster(
            (int) Math.ceil(textWidth + 2 * room), (int) Math.ceil(height * 9 / 7 + 2 * room));
    Map<Integer, PinShape> shapes = new HashMap<>();
    boolean fromFont = random.nextInt(3) > 0;
    for (int i = 0; i < characters.length; i++) {
      PinShape shape =
          shapes.computeIfAbsent(characters[i], c -> shape(c, fromFont, machine, random));
      strike(raster, shape, room + i * cell, room, machine, random);
    }
    if (random.nextBoolean()) {
      raster.wear(random.nextDouble(0.2, 0.9), random);
    }
    return new Impression(
        raster.ink(), raster.width(), raster.height(), room, room, room + textWidth, room + height);
  }

  private PinShape shape(int c, boolean fromFont, Machine machine, RandomGenerator random) {
    if (SmallHan.has(c) && !(font.has(c) && fromFont)) {
      return han.shape(c, random);
    }
    List<PinShape> all = font.shapes(c);
    PinShape drawn = all.get(random.nextInt(all.size()));
    return machine.halves() ? drawn.withHalves() : drawn;
  }

  private static void strike(
      DotRaster raster,
      PinShape shape,
      double left,
      double top,
      Machine machine,
      RandomGenerator random) {
    for (int row = 0; row < shape.rows(); row++) {
      double weak = row == machine.dead() ? 1 - machine.deadShare() : 1;
      for (int half = 0; half < shape.halves(); half++) {
        if (!shape.isStruck(row, half)) {
          continue;
        }
        if (random.nextDouble() < machine.missing()) {
          continue;
        }
        double strength = weak * random.nextDouble(0.65, 1);
        double x =
            left
                + (half / 2.0 + 0.5) * machine.along()
                + machine.shear() * (3 - row) * machine.down()
                + random.nextDouble(-1, 1) * machine.jitter() * machine.down();
        double y =
            top
                + (row + 0.5) * machine.down()
                + random.nextDouble(-1, 1) * machine.jitter() * machine.down();
        raster.strike(x, y, machine.radius(), strength);
        if (machine.bold() > 0) {
          raster.strike(x + machine.bold() * machine.along(), y, machine.radius(), strength);
        }
      }
    }
  }
}
