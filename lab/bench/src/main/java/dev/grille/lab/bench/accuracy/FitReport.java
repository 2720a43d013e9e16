package dev.grille.lab.bench.accuracy;

import dev.grille.app.console.TextTable;
import dev.grille.evaluation.FieldFigures;
import dev.grille.evaluation.Reliability;
import dev.grille.evaluation.Reliability.Prediction;
import dev.grille.evaluation.Share;
import dev.grille.lab.bench.accuracy.JudgedReadings.Judged;
import dev.grille.vision.score.ScoreFit;
import dev.grille.vision.score.ScoreFit.Sample;
import dev.grille.vision.score.ScoreModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a fit is worth where it matters: on families of situations that it has not seen. Each family
 * is scored by a model fitted to all others.
 */
public final class FitReport {
  private static final double SURE = FieldFigures.SURE / 100;

  private final Map<String, List<Judged>> families;

  /** About some judged readings. */
  public FitReport(List<Judged> judged) {
    this.families =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    reading -> reading.picture().family(), TreeMap::new, Collectors.toList()));
  }

  /**
   * One row per family and one for all: the figures by a model and by one fitted to all families
   * but this.
   *
   * @param before the model that is followed
   */
  public TextTable table(ScoreModel before) {
    TextTable table =
        new TextTable(
            "family",
            "readings",
            "right",
            "calibration before",
            "right among >= 90 before",
            "calibration, family left out",
            ">= 90, family left out",
            "right among them (95 %)");
    List<Prediction> allBefore = new ArrayList<>();
    List<Prediction> allLeftOut = new ArrayList<>();
    families.forEach(
        (family, own) -> {
          List<Prediction> shipped = scored(before, own);
          List<Prediction> leftOut = scored(ScoreFit.fit(before, others(family), "others"), own);
          allBefore.addAll(shipped);
          allLeftOut.addAll(leftOut);
          row(table, family, shipped, leftOut);
        });
    row(table, "total", allBefore, allLeftOut);
    return table;
  }

  private List<Sample> others(String family) {
    return families.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(family))
        .flatMap(entry -> entry.getValue().stream())
        .map(Judged::sample)
        .toList();
  }

  private static List<Prediction> scored(ScoreModel model, List<Judged> judged) {
    return judged.stream()
        .map(Judged::sample)
        .map(s -> new Prediction(model.probability(s.kind(), s.features()), s.exact()))
        .toList();
  }

  private static void row(
      TextTable table, String family, List<Prediction> before, List<Prediction> leftOut) {
    long right = before.stream().filter(Prediction::right).count();
    table.row(
        family,
        before.size(),
        Decimals.share(right / (double) before.size()),
        Decimals.share(Reliability.of(before).calibrationError()),
        Decimals.share(sure(before).value()),
        Decimals.share(Reliability.of(leftOut).calibrationError()),
        sure(leftOut).all(),
        sure(leftOut));
  }

  private static Share sure(List<Prediction> scored) {
    List<Prediction> sure = scored.stream().filter(s -> s.probability() >= SURE).toList();
    return Share.of(sure, Prediction::right);
  }
}
