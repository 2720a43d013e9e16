package dev.grille.app.templates;

import dev.grille.app.console.TextTable;
import dev.grille.contracts.EvaluatedPicture;
import dev.grille.contracts.EvaluatedPicture.Verdict;
import dev.grille.contracts.Evaluation;
import dev.grille.contracts.FieldFigure;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.ValueFigures;
import dev.grille.contracts.VersionDifference;
import dev.grille.contracts.VersionDifference.OfField;
import dev.grille.contracts.VersionDifference.OfPicture;
import dev.grille.contracts.WrongValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An evaluation as people read it. */
final class EvaluationTable {
  private final Evaluation evaluation;
  private final List<String> titles;

  /**
   * A table.
   *
   * @param titles what the command's own pictures are called
   */
  EvaluationTable(Evaluation evaluation, List<String> titles) {
    this.evaluation = evaluation;
    this.titles = List.copyOf(titles);
  }

  /** The figures, what changed, and what is wrong. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(pictures());
    if (evaluation.total().judged() > 0) {
      lines.addAll(figures().lines());
    }
    if (evaluation.difference() != null) {
      lines.addAll(changes(evaluation.difference()));
    }
    for (int i = 0; i < evaluation.pictures().size(); i++) {
      lines.addAll(wrong(title(i + 1), evaluation.pictures().get(i)));
    }
    return lines;
  }

  private String pictures() {
    return evaluation.pictures().size()
        + " pictures: "
        + Stream.of(Verdict.values())
            .filter(verdict -> evaluation.count(verdict) > 0)
            .map(verdict -> evaluation.count(verdict) + " " + words(verdict))
            .collect(Collectors.joining(", "));
  }

  private TextTable figures() {
    VersionDifference difference = evaluation.difference();
    Map<String, ValueFigures> published =
        difference == null
            ? Map.of()
            : difference.fields().stream()
                .collect(Collectors.toMap(OfField::key, OfField::published));
    TextTable table =
        new TextTable(
            "field",
            "judged",
            "exact",
            "cer",
            "score",
            "calibration",
            "90 and more",
            "exact",
            difference == null ? "" : "version " + difference.publishedVersion());
    for (FieldFigure field : evaluation.fields()) {
      row(table, field.key(), field.figures(), published.get(field.key()));
    }
    row(table, "all", evaluation.total(), difference == null ? null : difference.published());
    return table;
  }

  private static void row(
      TextTable table, String name, ValueFigures figures, @Nullable ValueFigures published) {
    table.row(
        name,
        figures.judged(),
        share(figures.exact(), figures.judged()),
        figure(figures.characterErrorRate(), "%.4f"),
        figure(figures.meanScore(), "%.2f"),
        figure(figures.calibrationError(), "%.3f"),
        figures.sure(),
        share(figures.sureExact(), figures.sure()),
        published == null ? "" : share(published.exact(), published.judged()));
  }

  /** A share of what there is, to three decimals; a dash where there is nothing. */
  static String share(int right, int all) {
    return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f", right / (double) all);
  }

  private static String figure(@Nullable Double value, String format) {
    return value == null ? "-" : String.format(Locale.ROOT, format, value);
  }

  private List<String> changes(VersionDifference difference) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "against version %d: %d values gained, %d lost (by chance alone: %.3f)",
            difference.publishedVersion(),
            difference.gained(),
            difference.lost(),
            difference.chance()));
    for (OfPicture picture : difference.pictures()) {
      lines.add(
          "  "
              + title(picture.number())
              + marked(" +", picture.gained())
              + marked(" -", picture.lost())
              + verdicts(picture));
    }
    return lines;
  }

  private static String marked(String sign, List<String> fields) {
    return fields.stream().map(field -> sign + field).collect(Collectors.joining());
  }

  private String verdicts(OfPicture picture) {
    Verdict now = evaluation.pictures().get(picture.number() - 1).verdict();
    return now == picture.published()
        ? ""
        : " (" + words(now) + ", before " + words(picture.published()) + ")";
  }

  private static List<String> wrong(String title, EvaluatedPicture picture) {
    boolean isRead = picture.verdict() == Verdict.READ;
    if (isRead && picture.wrong().isEmpty() || picture.verdict() == Verdict.RIGHTLY_REFUSED) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(title + (isRead ? "" : "  " + words(picture.verdict()) + why(picture.reading())));
    if (isRead) {
      for (WrongValue value : picture.wrong()) {
        lines.add("  " + wrong(value));
      }
    }
    return lines;
  }

  /** What was read and what stands there. */
  static String wrong(WrongValue value) {
    return String.format(
        Locale.ROOT,
        "%s  %.2f  %s, but there stands %s",
        value.key(),
        value.score(),
        shown(value.value()),
        shown(value.expected()));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "nothing" : value.replace("\n", " ⏎ ");
  }

  private static String why(@Nullable PictureAnswer<?> reading) {
    return reading instanceof PictureAnswer.Failed<?> failed
        ? ": " + failed.failure().code() + ": " + failed.failure().message()
        : "";
  }

  private String title(int number) {
    if (number <= titles.size()) {
      return titles.get(number - 1);
    }
    var truth = evaluation.pictures().get(number - 1).truth();
    return truth == null ? "#" + number : truth.commandId() + " #" + truth.number();
  }

  /** A verdict as people read it. */
  static String words(Verdict verdict) {
    return verdict.wireName().replace('_', ' ');
  }
}
