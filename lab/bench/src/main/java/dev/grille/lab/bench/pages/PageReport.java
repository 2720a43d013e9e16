package dev.grille.lab.bench.pages;

import static dev.grille.lab.bench.accuracy.Decimals.share;

import dev.grille.app.console.TextTable;
import dev.grille.evaluation.pages.PageFigures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was measured on pages: by family, by look, and of what nothing is fitted on. */
public final class PageReport {
  private final List<JudgedPage> pages;

  /** About what a reader made of some pages. */
  public PageReport(List<JudgedPage> pages) {
    this.pages = List.copyOf(pages);
  }

  /** All of them. */
  public List<JudgedPage> pages() {
    return pages;
  }

  /** The figures by something that pages have, in its order. */
  public Map<String, PageFigures> figures(Function<JudgedPage, String> key) {
    Map<String, PageFigures> figures = new TreeMap<>();
    pages.stream()
        .collect(Collectors.groupingBy(key))
        .forEach((name, own) -> figures.put(name, PageFigures.of(JudgedPage.outcomes(own))));
    return figures;
  }

  /** The figures of all pages. */
  public PageFigures total() {
    return PageFigures.of(JudgedPage.outcomes(pages));
  }

  /** One row per family and look, one per look, one for all. */
  public TextTable table() {
    TextTable table = empty("pages of");
    figures(page -> page.family() + ", " + page.look())
        .forEach((name, figures) -> row(table, name, figures));
    figures(JudgedPage::look).forEach((name, figures) -> row(table, "all, " + name, figures));
    row(table, "total", total());
    return table;
  }

  /** One row per family, all looks together: what calibration is told by. */
  public TextTable familyTable() {
    TextTable table = empty("family");
    figures(JudgedPage::family).forEach((name, figures) -> row(table, name, figures));
    return table;
  }

  /** Whether any style was held out of fitting. */
  public boolean hasHeldOut() {
    return pages.stream().anyMatch(JudgedPage::heldOut);
  }

  /** One row per look, of the styles alone that nothing is fitted on. */
  public TextTable heldOutTable() {
    TextTable table = empty("held-out styles");
    PageReport kept = new PageReport(pages.stream().filter(JudgedPage::heldOut).toList());
    kept.figures(JudgedPage::look).forEach((name, figures) -> row(table, name, figures));
    row(table, "total", kept.total());
    return table;
  }

  private static TextTable empty(String head) {
    return new TextTable(
        head,
        "pages",
        "lines",
        "H-mean",
        "found",
        "real",
        "exact (95 %)",
        "CER",
        "order",
        "direction",
        "calibration",
        "scored >= 90",
        "right among them (95 %)");
  }

  private static void row(TextTable table, String name, PageFigures f) {
    table.row(
        name,
        f.pages(),
        f.exact().all(),
        share(f.detection()),
        share(f.found().value()),
        share(f.real().value()),
        f.exact(),
        share(f.errors().rate()),
        share(f.order().value()),
        share(f.direction().value()),
        share(f.reliability().calibrationError()),
        f.sure().all(),
        f.sure());
  }
}
