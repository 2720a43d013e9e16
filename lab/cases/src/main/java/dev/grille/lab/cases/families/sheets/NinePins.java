package dev.grille.lab.cases.families.sheets;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The print of a head with nine pins: seven dots high, strokes along the line run together and
 * strokes across it fall apart, a zero has a slash.
 *
 * @param pitch distance of two pins, in pixels
 * @param stretch how much wider than high a dot's cell is
 * @param wear share of dots that the ribbon leaves out
 * @param ink colour of the ribbon
 */
public record NinePins(double pitch, double stretch, double wear, Color ink) {
  private static final int ROWS = 7;
  private static final Map<Character, String> GLYPHS = new HashMap<>();

  static {
    glyphs(
        "0123456789",
        5,
        " ### /#   #/#  ##/# # #/##  #/#   #/ ### ",
        "  #  / ##  /  #  /  #  /  #  /  #  / ### ",
        " ### /#   #/    #/  ## / #   /#    /#####",
        " ### /#   #/    #/  ## /    #/#   #/ ### ",
        "   # /  ## / # # /#  # /#####/   # /   # ",
        "#####/#    /#### /    #/    #/#   #/ ### ",
        "  ## / #   /#    /#### /#   #/#   #/ ### ",
        "#####/    #/   # /  #  / #   / #   / #   ",
        " ### /#   #/#   #/ ### /#   #/#   #/ ### ",
        " ### /#   #/#   #/ ####/    #/   # / ##  ");
    glyphs(
        "ABCDEFGHIJKLM",
        5,
        "  #  / # # /#   #/#   #/#####/#   #/#   #",
        "#### /#   #/#   #/#### /#   #/#   #/#### ",
        " ### /#   #/#    /#    /#    /#   #/ ### ",
        "#### /#   #/#   #/#   #/#   #/#   #/#### ",
        "#####/#    /#    /#### /#    /#    /#####",
        "#####/#    /#    /#### /#    /#    /#    ",
        " ### /#   #/#    /# ###/#   #/#   #/ ####",
        "#   #/#   #/#   #/#####/#   #/#   #/#   #",
        " ### /  #  /  #  /  #  /  #  /  #  / ### ",
        "    #/    #/    #/    #/#   #/#   #/ ### ",
        "#   #/#  # /# #  /##   /# #  /#  # /#   #",
        "#    /#    /#    /#    /#    /#    /#####",
        "#   #/## ##/# # #/# # #/#   #/#   #/#   #");
    glyphs(
        "NOPQRSTUVWXYZ",
        5,
        "#   #/##  #/# # #/#  ##/#   #/#   #/#   #",
        " ### /#   #/#   #/#   #/#   #/#   #/ ### ",
        "#### /#   #/#   #/#### /#    /#    /#    ",
        " ### /#   #/#   #/#   #/# # #/#  # / ## #",
        "#### /#   #/#   #/#### /# #  /#  # /#   #",
        " ####/#    /#    / ### /    #/    #/#### ",
        "#####/  #  /  #  /  #  /  #  /  #  /  #  ",
        "#   #/#   #/#   #/#   #/#   #/#   #/ ### ",
        "#   #/#   #/#   #/#   #/ # # / # # /  #  ",
        "#   #/#   #/#   #/# # #/# # #/## ##/#   #",
        "#   #/#   #/ # # /  #  / # # /#   #/#   #",
        "#   #/#   #/ # # /  #  /  #  /  #  /  #  ",
        "#####/    #/   # /  #  / #   /#    /#####");
    glyphs(
        ".:-/,¥ ",
        5,
        "     /     /     /     /     /   ##/   ##",
        "     /   ##/   ##/     /   ##/   ##/     ",
        "     /     /     /#####/     /     /     ",
        "    #/   # /   # /  #  / #   / #   /#    ",
        "     /     /     /     / ##  / ##  / #   ",
        "#   #/ # # /#####/  #  /#####/  #  /  #  ",
        "     /     /     /     /     /     /     ");
    glyphs(
        "年月日元",
        7,
        " #     / ##### /#  #   / ##### / # #   /#######/   #   ",
        "  #### /  #  # /  #### /  #  # /  #### / #   # /#   ## ",
        " ##### / #   # / #   # / ##### / #   # / #   # / ##### ",
        " ##### /       /#######/  # #  /  # #  / #  # #/#   ###");
  }

  private static void glyphs(String characters, int columns, String... rows) {
    for (int i = 0; i < characters.length(); i++) {
      String glyph = rows[i];
      if (glyph.length() != ROWS * (columns + 1) - 1) {
        throw new IllegalStateException("the dots of " + characters.charAt(i));
      }
      GLYPHS.put(characters.charAt(i), glyph);
    }
  }

  /** Whether it has dots for all characters of a text. */
  public static boolean prints(String text) {
    return text.chars().allMatch(c -> GLYPHS.containsKey((char) c));
  }

  /** How wide a text is printed. */
  public double width(String text) {
    return text.chars().mapToDouble(c -> advance((char) c)).sum();
  }

  private double advance(char c) {
    return (columns(c) + 1) * pitch * stretch;
  }

  private static int columns(char c) {
    String glyph = GLYPHS.get(c);
    if (glyph == null) {
      throw new IllegalArgumentException("no dots for " + c);
    }
    return glyph.indexOf('/');
  }

  /** Prints a text; y is its middle. */
  public void print(Page page, String text, double x, double y) {
    if (text.isEmpty()) {
      return;
    }
    page.printed(
        pitch * 9,
        pen -> {
          double at = x;
          for (char c : text.toCharArray()) {
            glyph(pen.graphics(), c, at, y - pitch * ROWS / 2, pen.random());
            at += advance(c);
          }
        });
  }

  private void glyph(Graphics2D graphics, char c, double x, double y, RandomGenerator random) {
    String[] rows = GLYPHS.getOrDefault(c, "").split("/", -1);
    double faint = random.nextDouble(0.75, 1);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length(); column++) {
        if (rows[row].charAt(column) != '#' || random.nextDouble() < wear) {
          continue;
        }
        boolean on = column + 1 < rows[row].length() && rows[row].charAt(column + 1) == '#';
        double w = pitch * stretch * (on ? 1.25 : 1.02);
        double h = pitch * random.nextDouble(0.74, 1.0);
        int alpha = (int) (ink.getAlpha() * faint * random.nextDouble(0.7, 1));
        graphics.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), alpha));
        double left = x + column * pitch * stretch + random.nextGaussian() * 0.06 * pitch;
        double top = y + row * pitch + random.nextGaussian() * 0.07 * pitch;
        graphics.fill(new RoundRectangle2D.Double(left, top, w, h, h, h));
      }
    }
  }
}
