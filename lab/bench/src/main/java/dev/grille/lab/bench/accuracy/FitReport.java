package dev.grille.lab.bench.accuracy;

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
  private static final int BINS = 10;
  private static final double SURE = FamilyFigures.SURE / 100;

  private final Map<String, List<Judged>> families;

  /** About some judged readings. */
  public FitReport(List<Judged> judged) {
    this.families =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    reading -> reading.picture().family(), TreeMap::new, Collectors.toList()));
  }

  /** A reading's probability and whether it was right. */
  private record Scored(double probability, boolean exact) {}

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
    List<Scored> allBefore = new ArrayList<>();
    List<Scored> allLeftOut = new ArrayList<>();
    families.forEach(
        (family, own) -> {
          List<Scored> shipped = scored(before, own);
          List<Scored> leftOut = scored(ScoreFit.fit(before, others(family), "others"), own);
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

  private static List<Scored> scored(ScoreModel model, List<Judged> judged) {
    return judged.stream()
        .map(Judged::sample)
        .map(s -> new Scored(model.probability(s.kind(), s.features()), s.exact()))
        .toList();
  }

  private static void row(
      TextTable table, String family, List<Scored> before, List<Scored> leftOut) {
    long right = before.stream().filter(Scored::exact).count();
    table.row(
        family,
        before.size(),
        TextTable.share(right / (double) before.size()),
        TextTable.share(error(before)),
        TextTable.share(sure(before).value()),
        TextTable.share(error(leftOut)),
        sure(leftOut).all(),
        sure(leftOut));
  }

  private static Share sure(List<Scored> scored) {
    List<Scored> sure = scored.stream().filter(s -> s.probability() >= SURE).toList();
    return new Share(sure.stream().filter(Scored::exact).count(), sure.size());
  }

  /** Expected calibration error over ten bins. */
  private static double error(List<Scored> scored) {
    double[] difference = new double[BINS];
    for (Scored reading : scored) {
      int bin = Math.min(BINS - 1, (int) (reading.probability() * BINS));
      difference[bin] += reading.probability() - (reading.exact() ? 1 : 0);
    }
    double error = 0;
    for (double bin : difference) {
      error += Math.abs(bin);
    }
    return error / scored.size();
  }
}
