package dev.grille.lab.training.lines;

import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.training.network.LabelledLine;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.Alphabet;
import dev.grille.vision.ocr.PrintLine;
import java.util.List;
import java.util.random.RandomGenerator;
import org.opencv.core.Mat;

/** Draws the lines that the network learns from. May be shared. */
public final class LineGenerator {
  /** Smallest and largest capital letters in a photograph, in pixels. */
  private static final double SMALLEST = 7;

  private static final double LARGEST = 42;

  /** Wider lines are cut by whoever reads them. */
  private static final int MAX_WIDTH = 640;

  private static final List<Face> HAN = List.of(Face.HEI, Face.ZEN, Face.SONG, Face.KAI);
  private static final List<Face> ANY = List.of(Face.values());
  private static final List<Face> MACHINES =
      List.of(
          Face.OCR_A,
          Face.OCR_B,
          Face.OCR_B,
          Face.MONO,
          Face.MONO_BOLD,
          Face.DEJAVU_MONO,
          Face.SONG);

  private final Chance chance;
  private final Alphabet alphabet;
  private final LineTexts texts;
  private final LinePrinter pins;
  private final LinePrinter pressed;
  private final LinePrinter machine;
  private final LinePrinter thermal;
  private final LinePrinter manyPins;
  private final LinePrinter segments = new SegmentPrinter();

  /** Lines of an alphabet, the same for the same seed. */
  public LineGenerator(long seed, Fonts fonts, Alphabet alphabet) {
    this.chance = new Chance(seed);
    this.alphabet = alphabet;
    this.texts = new LineTexts(alphabet.inked());
    this.pins = new PinPrinter(PinFont.standard(), new SmallHan(fonts, HAN));
    this.pressed = new OutlinePrinter(fonts, ANY, HAN, OutlinePrinter.Way.SMOOTH);
    this.machine = new OutlinePrinter(fonts, MACHINES, HAN, OutlinePrinter.Way.SMOOTH);
    this.thermal = new OutlinePrinter(fonts, ANY, HAN, OutlinePrinter.Way.THERMAL);
    this.manyPins = new OutlinePrinter(fonts, ANY, HAN, OutlinePrinter.Way.PINS);
  }

  /** One line; which one the number says. */
  public LabelledLine line(int number) {
    RandomGenerator random = chance.of("line", "train", number);
    while (true) {
      LabelledLine line = drawn(random);
      if (line.fits() && line.width() <= MAX_WIDTH && line.width() >= 12) {
        return line;
      }
    }
  }

  private LabelledLine drawn(RandomGenerator random) {
    String text = texts.next(random);
    LinePrinter printer = printer(text, random);
    double height = SMALLEST * Math.pow(LARGEST / SMALLEST, random.nextDouble());
    Impression print = printer.print(text, height, random);
    try (MatScope scope = new MatScope()) {
      Mat crop = LineCamera.crop(print, random, scope);
      PrintLine line = PrintLine.of(crop);
      return new LabelledLine(line.ink(), line.width(), alphabet.classesOf(text), text);
    }
  }

  private LinePrinter printer(String text, RandomGenerator random) {
    LinePrinter chosen =
        switch (random.nextInt(12)) {
          case 0, 1, 2, 3 -> pins;
          case 4, 5 -> manyPins;
          case 6 -> thermal;
          case 7 -> segments;
          case 8, 9 -> machine;
          default -> pressed;
        };
    return chosen.canPrint(text) ? chosen : random.nextBoolean() ? pressed : manyPins;
  }
}
