package dev.grille.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/**
 * Records whose answers are published although one that stands ahead of them is not: their offsets
 * cannot be committed yet. That is written down beside the committed offset, as its metadata, in
 * the transaction that publishes them. The topic's id stands there too: an offset means nothing in
 * another topic of the same name.
 *
 * @param spans offsets by partition of the one topic, ascending
 */
record PublishedAhead(Map<Integer, List<Span>> spans) {
  /** The broker takes 4096 characters; a span has at most 40. */
  static final int MAX_SPANS = 64;

  private static final Pattern PARTITION = Pattern.compile("(\\d{1,9}):([0-9,-]+)");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  /** An id of Kafka's: 128 bits in Base64. Commits of older versions have none. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:topic ([A-Za-z0-9_-]{22}))?"
              + "(?: ?ahead((?: \\d{1,9}:\\d{1,18}-\\d{1,18}(?:,\\d{1,18}-\\d{1,18})*+)++))?");

  PublishedAhead {
    spans = Map.copyOf(spans);
  }

  /** From the first offset to the last; none in between still has to be answered. */
  record Span(long first, long last) {
    boolean contains(long offset) {
      return first <= offset && offset <= last;
    }
  }

  /**
   * What the metadata of a committed offset says of its partition; nothing if others wrote it, or
   * if it is of another topic.
   */
  static List<Span> read(String metadata, Uuid topic, int partition) {
    List<Span> spans = new ArrayList<>();
    Matcher whole = WHOLE.matcher(metadata);
    boolean isOfThis = topic(metadata).filter(other -> !other.equals(topic)).isEmpty();
    if (whole.matches() && whole.group(2) != null && isOfThis) {
      Matcher partitions = PARTITION.matcher(whole.group(2));
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

  /** The id of the topic that a commit is of; empty if it does not say. */
  static Optional<Uuid> topic(String metadata) {
    Matcher whole = WHOLE.matcher(metadata);
    return whole.matches()
        ? Optional.ofNullable(whole.group(1)).map(Uuid::fromString)
        : Optional.empty();
  }

  /** For an offset that is committed of a topic. */
  String metadata(Uuid topic) {
    String partitions =
        new TreeMap<>(spans)
            .entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ":" + text(entry.getValue()))
                .collect(Collectors.joining(" "));
    String own = "topic " + topic;
    return partitions.isEmpty() ? own : own + " ahead " + partitions;
  }

  private static String text(List<Span> spans) {
    return spans.stream()
        .map(span -> span.first() + "-" + span.last())
        .collect(Collectors.joining(","));
  }

  /** Whether all of it can be written down. */
  boolean fits() {
    return spans.values().stream().mapToInt(List::size).sum() <= MAX_SPANS;
  }
}
