package dev.grille.lab.bench.pages;

import static dev.grille.lab.bench.accuracy.Decimals.number;
import static dev.grille.lab.bench.accuracy.Decimals.share;

import dev.grille.app.console.TextTable;
import dev.grille.evaluation.pages.PageFigures;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Our figures beside the peer's. */
final class PageComparison {
  private final PageReport ours;
  private final PageReport theirs;
  private final CpuClock ourClock;
  private final CpuClock theirClock;

  PageComparison(PageReport ours, PageReport theirs, CpuClock ourClock, CpuClock theirClock) {
    this.ours = ours;
    this.theirs = theirs;
    this.ourClock = ourClock;
    this.theirClock = theirClock;
  }

  /** Two rows per look and for each family. */
  TextTable table() {
    TextTable table =
        new TextTable(
            "pages of",
            "read by",
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
            "right at >= 90");
    Map<String, PageFigures> peer = theirs.figures(JudgedPage::family);
    ours.figures(JudgedPage::family)
        .forEach((name, figures) -> rows(table, name, figures, peer.get(name)));
    Map<String, PageFigures> peerByLook = theirs.figures(JudgedPage::look);
    ours.figures(JudgedPage::look)
        .forEach((name, figures) -> rows(table, "all, " + name, figures, peerByLook.get(name)));
    rows(table, "total", ours.total(), theirs.total());
    return table;
  }

  private static void rows(TextTable table, String name, PageFigures our, PageFigures their) {
    row(table, name, "Grille", our, share(our.direction().value()));
    row(table, "", "RapidOcr-Java", their, "-");
  }

  private static void row(
      TextTable table, String name, String who, PageFigures f, String direction) {
    table.row(
        name,
        who,
        f.pages(),
        f.exact().all(),
        share(f.detection()),
        share(f.found().value()),
        share(f.real().value()),
        f.exact(),
        share(f.errors().rate()),
        share(f.order().value()),
        direction,
        share(f.reliability().calibrationError()),
        share(f.sure().value()));
  }

  /** Pages per second of both. */
  List<String> speed() {
    return List.of(
        speed("per second of one core", ourClock.perCpuSecond(), theirClock.perCpuSecond()),
        speed("per second on the wall", ourClock.perWallSecond(), theirClock.perWallSecond()));
  }

  private static String speed(String per, double our, double their) {
    return String.format(
        Locale.ROOT,
        "pages %s: Grille %.2f, RapidOcr-Java %.2f, ratio %s",
        per,
        our,
        their,
        number(our / their));
  }
}
