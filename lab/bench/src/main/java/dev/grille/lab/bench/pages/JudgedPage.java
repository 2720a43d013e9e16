package dev.grille.lab.bench.pages;

import dev.grille.evaluation.pages.PageOutcome;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.pages.PageQuery;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A page, what it is, and what came out.
 *
 * @param picture its file
 * @param caseName name of its case
 * @param family what kind of page it is, {@code real} where its case does not say
 * @param look how hard it is, {@code real} where its case does not say
 * @param heldOut whether nothing is fitted on its style
 * @param millis how long it took
 */
public record JudgedPage(
    Path picture,
    String caseName,
    String family,
    String look,
    boolean heldOut,
    PageOutcome outcome,
    double millis) {
  private static final String REAL = "real";

  /** A page of a case and what came out. */
  public static JudgedPage of(
      PageFolder folder, PageQuery query, PageOutcome outcome, double millis) {
    return new JudgedPage(
        folder.path().resolve(query.image()),
        folder.file().name(),
        Objects.requireNonNullElse(folder.file().family(), REAL),
        Objects.requireNonNullElse(query.severity(), REAL),
        folder.file().heldOut(),
        outcome,
        millis);
  }

  static List<PageOutcome> outcomes(Collection<JudgedPage> pages) {
    return pages.stream().map(JudgedPage::outcome).toList();
  }
}
