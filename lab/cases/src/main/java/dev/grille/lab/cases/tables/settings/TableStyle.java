package dev.grille.lab.cases.tables.settings;

import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.tables.settings.RuleLook.Stroke;
import java.awt.Color;
import java.util.List;

/**
 * How tables look that are alike.
 *
 * @param name short
 * @param faces what is written on their pages, and in which faces
 * @param rules how their rules may look
 * @param bands share of them with every other row shaded
 * @param heads share of them with a shaded head
 * @param dark share of the shaded heads that are white on dark
 * @param seals share of them with a seal across
 */
public record TableStyle(
    String name,
    PageStyle faces,
    List<RuleLook> rules,
    double bands,
    double heads,
    double dark,
    double seals) {
  private static final Color BLACK = new Color(24, 24, 26);
  private static final Color GREY = new Color(150, 152, 156);
  private static final Color PALE = new Color(196, 199, 204);

  public TableStyle {
    rules = List.copyOf(rules);
  }

  /** Whether nothing may be tuned or fitted to it. */
  public boolean heldOut() {
    return faces.heldOut();
  }

  /**
   * All styles. Coloured rules, like the faces of their pages, are those of held-out styles alone.
   */
  public static List<TableStyle> all() {
    return List.of(
        style("zh-plain", "zh-sans", 0.05, 0.3, 0, 0, thin(BLACK), thin(GREY)),
        style("zh-office", "zh-serif", 0, 0.3, 0.1, 0.3, framed(BLACK), doubled(BLACK), dashed()),
        style("en-grid", "en-sans", 0.4, 0.6, 0.5, 0, thin(GREY), thin(PALE), thin(BLACK)),
        style("en-report", "en-serif", 0.15, 0.2, 0, 0, framed(BLACK), hair(BLACK), dotted(BLACK)),
        style("en-print", "en-mono", 0.1, 0, 0, 0, worn(), dashed(), thin(BLACK)),
        style("mixed", "mixed", 0.3, 0.6, 0.6, 0.1, thin(PALE), doubled(GREY), worn()),
        style("zh-brush", "zh-brush", 0.1, 0.3, 0.3, 0.3, framed(red()), doubled(red())),
        style("en-wide", "en-wide", 0.4, 0.5, 0.5, 0, dotted(blue()), framed(blue())));
  }

  /**
   * The style of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static TableStyle named(String name) {
    return all().stream()
        .filter(style -> style.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no tables look like \"" + name + "\""));
  }

  private static TableStyle style(
      String name,
      String faces,
      double bands,
      double heads,
      double dark,
      double seals,
      RuleLook... rules) {
    return new TableStyle(name, PageStyle.named(faces), List.of(rules), bands, heads, dark, seals);
  }

  private static RuleLook thin(Color colour) {
    return RuleLook.solid(1.4, 1.4, colour);
  }

  private static RuleLook hair(Color colour) {
    return RuleLook.solid(1, 0.9, colour);
  }

  private static RuleLook framed(Color colour) {
    return RuleLook.solid(3.2, 1.2, colour);
  }

  private static RuleLook doubled(Color colour) {
    return RuleLook.of(Stroke.DOUBLE, Stroke.SOLID, 1.3, colour);
  }

  private static RuleLook dashed() {
    return RuleLook.of(Stroke.SOLID, Stroke.DASHED, 1.4, BLACK);
  }

  private static RuleLook dotted(Color colour) {
    return RuleLook.of(Stroke.SOLID, Stroke.DOTTED, 1.6, colour);
  }

  private static RuleLook worn() {
    return RuleLook.of(Stroke.WORN, Stroke.WORN, 1.4, BLACK);
  }

  private static Color red() {
    return new Color(176, 58, 40);
  }

  private static Color blue() {
    return new Color(40, 92, 160);
  }
}
