package dev.grille.lab.bench.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of comparing forms with each other. Not thread-safe. */
final class TwinFigures {
  private final List<Double> learning = new ArrayList<>();
  private final List<Double> comparing = new ArrayList<>();
  private int compared;
  private int forms;
  private int formsConfused;
  private int formsWarned;
  private final Counts family = new Counts();
  private final Counts strangers = new Counts();

  private boolean isConfused;
  private boolean isWarned;

  /** Pairs: whether they were warned of, and whether a photograph of one is read as the other. */
  private static final class Counts {
    private int both;
    private int onlyWarned;
    private int onlyConfused;
    private int neither;

    void add(boolean warned, boolean confused) {
      both += warned && confused ? 1 : 0;
      onlyWarned += warned && !confused ? 1 : 0;
      onlyConfused += !warned && confused ? 1 : 0;
      neither += !warned && !confused ? 1 : 0;
    }

    String line(String of) {
      return String.format(
          Locale.ROOT,
          "  %s: %d warned and read as the other, %d warned alone, %d read alone, %d neither",
          of,
          both,
          onlyWarned,
          onlyConfused,
          neither);
    }
  }

  /** A form was learnt, with its self-test. */
  void learnt(double millis) {
    learning.add(millis);
  }

  /** A form was held against some others; none is no comparison. */
  void compared(int others, double millis) {
    if (others > 0) {
      compared++;
      comparing.add(millis);
    }
  }

  /** Of the form that is looked at, in pairs with another one. */
  void pair(boolean ofOneFamily, boolean warned, boolean confused) {
    (ofOneFamily ? family : strangers).add(warned, confused);
    isWarned |= warned && confused;
    isConfused |= confused;
  }

  void nextForm() {
    forms++;
    formsConfused += isConfused ? 1 : 0;
    formsWarned += isWarned ? 1 : 0;
    isConfused = false;
    isWarned = false;
  }

  /** For people. */
  List<String> lines() {
    int right = family.both + strangers.both;
    int warned = right + family.onlyWarned + strangers.onlyWarned;
    int confused = right + family.onlyConfused + strangers.onlyConfused;
    return List.of(
        String.format(
            Locale.ROOT,
            "%d forms, %d of them compared with others; %d can be confused, %d are warned of one"
                + " that they are confused with",
            forms,
            compared,
            formsConfused,
            formsWarned),
        String.format(
            Locale.ROOT,
            "pairs: precision %.3f of %d, recall %.3f of %d",
            right / (double) Math.max(1, warned),
            warned,
            right / (double) Math.max(1, confused),
            confused),
        family.line("of one family"),
        strangers.line("of two families"),
        String.format(
            Locale.ROOT,
            "comparing takes %.2f of the time of learning, where there is something to compare"
                + " (medians)",
            median(comparing) / median(learning)));
  }

  private static double median(List<Double> of) {
    return of.isEmpty() ? Double.NaN : of.stream().sorted().toList().get(of.size() / 2);
  }
}
