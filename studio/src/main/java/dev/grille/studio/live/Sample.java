package dev.grille.studio.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of metrics in Prometheus' text format 0.0.4.
 *
 * @param labels by their names
 */
record Sample(String name, Map<String, String> labels, double value) {
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)(?: \\d+)?");

  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  Sample {
    labels = Map.copyOf(labels);
  }

  /** All of a text; what is a comment or no sample is passed over. */
  static List<Sample> of(String text) {
    List<Sample> samples = new ArrayList<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> samples.add(new Sample(line.group(1), labels(line), number(line))));
    return samples;
  }

  /** A label's value; empty where it has none. */
  String label(String name) {
    return labels.getOrDefault(name, "");
  }

  private static Map<String, String> labels(Matcher line) {
    Map<String, String> labels = new HashMap<>();
    if (line.group(2) != null) {
      Matcher label = LABEL.matcher(line.group(2));
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
    }
    return labels;
  }

  private static double number(Matcher line) {
    return switch (line.group(3)) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(line.group(3));
    };
  }
}
