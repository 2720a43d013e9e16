package dev.grille.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Records whose answers are published although one that stands ahead of them is not: their offsets
 * cannot be committed yet. That is written down beside the committed offset, as its metadata, in
 * the transaction that publishes them.
 *
 * @param spans offsets by partition of the one topic, ascending
 */
record PublishedAhead(Map<Integer, List<Span>> spans) {
  /** The broker takes 4096 characters; a span has at most 40. */
  static final int MOST_SPANS = 64;

  private static final Pattern PARTITION = Pattern.compile("(\\d{1,9}):([0-9,-]+)");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
  private static final Pattern WHOLE =
      Pattern.compile("ahead(?: \\d{1,9}:\\d{1,18}-\\d{1,18}(?:,\\d{1,18}-\\d{1,18})*+)++");

  PublishedAhead {
    spans = Map.copyOf(spans);
  }

  /** From the first offset to the last; none in between still has to be answered. */
  record Span(long first, long last) {
    boolean contains(long offset) {
      return first <= offset && offset <= last;
    }
  }

  /** What the metadata of a committed offset says of its partition; nothing if others wrote it. */
  static List<Span> read(String metadata, int partition) {
    List<Span> spans = new ArrayList<>();
    if (WHOLE.matcher(metadata).matches()) {
      Matcher partitions = PARTITION.matcher(metadata);
      while (partitions.find()) {
        if (Integer.parseInt(partitions.group(1)) == partition) {
          Matcher span = SPAN.matcher(partitions.group(2));
          while (span.find()) {
            spans.add(new Span(Long.parseLong(span.group(1)), Long.parseLong(span.group(2))));
          }
        }
      }
    }
    return List.copyOf(spans);
  }

  /** For a committed offset; empty where nothing is ahead. */
  String metadata() {
    String partitions =
        new TreeMap<>(spans)
            .entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ":" + text(entry.getValue()))
                .collect(Collectors.joining(" "));
    return partitions.isEmpty() ? "" : "ahead " + partitions;
  }

  private static String text(List<Span> spans) {
    return spans.stream()
        .map(span -> span.first() + "-" + span.last())
        .collect(Collectors.joining(","));
  }

  /** Whether all of it can be written down. */
  boolean fits() {
    return spans.values().stream().mapToInt(List::size).sum() <= MOST_SPANS;
  }
}
