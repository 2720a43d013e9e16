package dev.grille.lab.bench.choice;

import dev.grille.lab.cases.photo.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of the pictures of one severity. Not thread-safe. */
final class ChoiceFigures {
  private static final int[] RANKS = {1, 3, 5, 8};

  private final Severity severity;
  private final List<Integer> ranks = new ArrayList<>();
  private final List<Double> signing = new ArrayList<>();
  private final List<Double> lookups = new ArrayList<>();
  private final List<Double> behind = new ArrayList<>();
  private final List<Double> choosing = new ArrayList<>();
  private final List<Double> naming = new ArrayList<>();
  private final List<Double> beyond = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> acceptedStrangers = new ArrayList<>();
  private int right;
  private int refused;
  private final List<String> refusedAlone = new ArrayList<>();
  private int strangers;

  ChoiceFigures(Severity severity) {
    this.severity = severity;
  }

  /**
   * A picture that was looked up.
   *
   * @param rank of its template, from 0; negative where it was not found
   * @param share of its votes that the best template of another family has
   */
  void lookedUp(int rank, double signMillis, double lookupMillis, double share) {
    ranks.add(rank);
    signing.add(signMillis);
    lookups.add(lookupMillis);
    behind.add(share);
  }

  /** A picture whose template was chosen. */
  void right() {
    right++;
  }

  /**
   * How long it took to choose and read one of those, beside reading it with its template named.
   */
  void timed(double chooseMillis, double namedMillis) {
    choosing.add(chooseMillis);
    naming.add(namedMillis);
    beyond.add(chooseMillis - namedMillis);
  }

  /** A picture that was read with another form's template. */
  void wrong(String what) {
    wrong.add(what);
  }

  /**
   * A picture that nothing was chosen for.
   *
   * @param asNamed whether it is refused with its template named, too
   */
  void refused(String wanted, boolean asNamed) {
    if (asNamed) {
      refused++;
    } else {
      refusedAlone.add(wanted);
    }
  }

  void strangerRefused() {
    strangers++;
  }

  void strangerAccepted(String form, String chosen) {
    strangers++;
    acceptedStrangers.add(form + " as " + chosen);
  }

  /** For people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder recall = new StringBuilder();
    for (int rank : RANKS) {
      long within = ranks.stream().filter(r -> r >= 0 && r < rank).count();
      recall.append(format(" %d: %.4f", rank, within / (double) ranks.size()));
    }
    lines.add(
        format(
            "%s: %d pictures; right template among the first%s; picture decoded and signed in"
                + " %.1f ms, looked up in %.1f ms (medians of processor time); other forms' votes"
                + " at most %.2f of its own in 95 of 100",
            severity.name().toLowerCase(Locale.ROOT),
            ranks.size(),
            recall,
            quantile(signing, 0.5),
            quantile(lookups, 0.5),
            quantile(behind, 0.95)));
    int read = right + wrong.size() + refusedAlone.size() + refused;
    if (read > 0) {
      lines.add(
          format(
              "  to the end: %d right, %d wrong, %d refused, and %d refused with their template named,"
                  + " too",
              right, wrong.size(), refusedAlone.size(), refused));
      if (!beyond.isEmpty()) {
        lines.add(
            format(
                "  processor time of %d of those right: %.0f ms, with the template named %.0f ms;"
                    + " the choice alone %.0f ms, in 9 of 10 at most %.0f ms (medians)",
                beyond.size(),
                quantile(choosing, 0.5),
                quantile(naming, 0.5),
                quantile(beyond, 0.5),
                quantile(beyond, 0.9)));
      }
      wrong.forEach(one -> lines.add("  wrong: " + one));
      refusedAlone.forEach(one -> lines.add("  refused: " + one));
    }
    if (strangers > 0) {
      lines.add(
          format(
              "  strangers: %d, of which %d were read with another form's template",
              strangers, acceptedStrangers.size()));
      acceptedStrangers.forEach(one -> lines.add("  accepted: " + one));
    }
    return lines;
  }

  private static double quantile(List<Double> values, double share) {
    if (values.isEmpty()) {
      return Double.NaN;
    }
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
