package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.Decimals.share;

import dev.grille.app.console.TextTable;
import dev.grille.evaluation.Reliability;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report as a document to commit. */
public final class MarkdownReport {
  private MarkdownReport() {}

  /**
   * The document.
   *
   * @param command that made it
   * @param date of the run
   * @param mismatch the trial against other forms; null where it was not made
   */
  public static String of(
      Report report, String command, LocalDate date, MismatchTrial.@Nullable Result mismatch) {
    StringBuilder text = new StringBuilder();
    text.append("# Accuracy\n\nMeasured on ").append(date).append(" by\n\n```\n");
    text.append(command).append("\n```\n\n");
    text.append(
        """
        `exact` is the share of fields that are the same text as the truth (after NFKC, without white
        space between Chinese characters); fields of refused pictures count as wrong. `exact, true
        place` is the same reader told the true homography: what is lost against it is lost by the
        alignment. `exact, tesseract command` is the plain command on the true field cut out upright,
        60 pixels high. `px` is the root mean square over the field corners in template pixels, flat
        paper only. `calibration` is the expected calibration error of score ÷ 100; `straight through`
        is the share of fields above the score at which 99.9 % are right. By family, shares stand with
        their 95 % interval (Wilson 1927); [cases.md](cases.md) says what
        counts.

        """);
    families(new FamilyReport(report.ours()), text);
    text.append("## Figures\n\n").append(report.figures().markdown()).append('\n');
    if (mismatch != null) {
      text.append("Wrong documents: ")
          .append(mismatch.accepted().size())
          .append(" accepted of ")
          .append(mismatch.pairs())
          .append(" pairs.\n\n");
      mismatch
          .accepted()
          .forEach(
              one ->
                  text.append("- ")
                      .append(one.picture())
                      .append(" taken for ")
                      .append(one.template())
                      .append('\n'));
    }
    text.append("## Do scores mean what they say\n\n")
        .append(reliability(report.reliability()).markdown());
    text.append("\n## Where fields are lost\n\n")
        .append(report.causes("form", JudgedPicture::form).markdown())
        .append('\n')
        .append(report.causes("severity", JudgedPicture::severity).markdown())
        .append('\n')
        .append(report.causesByKind().markdown());
    text.append("\n## By case\n\n").append(report.byCase().markdown());
    return text.toString();
  }

  private static void families(FamilyReport families, StringBuilder text) {
    text.append("## By family\n\n").append(families.table().markdown()).append('\n');
    if (families.hasHeldOut()) {
      text.append("Of styles that nothing is fitted on:\n\n")
          .append(families.heldOutTable().markdown())
          .append('\n');
    }
    if (families.hasAcceptedStrangers()) {
      text.append("Pictures that should have been refused and were read:\n\n")
          .append(families.acceptedStrangers().markdown())
          .append('\n');
    }
  }

  /** The reliability diagram as a table. */
  public static TextTable reliability(Reliability reliability) {
    TextTable table = new TextTable("score", "fields", "mean score", "exactly right");
    List<Reliability.Bin> bins = reliability.bins();
    for (int i = 0; i < bins.size(); i++) {
      Reliability.Bin bin = bins.get(i);
      double nothing = Double.NaN;
      table.row(
          i * 10 + " to " + (i + 1) * 10,
          bin.count(),
          share(bin.count() == 0 ? nothing : bin.probability()),
          share(bin.count() == 0 ? nothing : bin.right()));
    }
    return table;
  }
}
