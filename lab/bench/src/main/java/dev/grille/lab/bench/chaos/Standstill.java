package dev.grille.lab.bench.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Says how things stand when they stand still, so that one look at a report can be enough. */
final class Standstill {
  private static final int LAST_LINES = 6;
  private static final int LINE = 240;
  private static final long PATIENCE_SECONDS = 10;

  private Standstill() {}

  /** Workers, their group and its offsets, a line each. */
  static String report(Stage stage, Workers workers) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    for (Workers.Standing worker : workers.standings()) {
      lines.add(worker.name() + (worker.alive() ? " runs" : " has ended") + "; its last words:");
      lines.addAll(lastLines(worker.log()));
    }
    try (Admin admin = stage.admin()) {
      lines.addAll(group(stage, admin));
      lines.addAll(offsets(stage, admin));
    } catch (ExecutionException | TimeoutException e) {
      lines.add("the broker does not say how the group stands: " + e);
    }
    return String.join("\n", lines);
  }

  private static List<String> lastLines(Path log) {
    try {
      List<String> all = Files.readAllLines(log);
      return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
          .map(line -> "  " + line.substring(0, Math.min(LINE, line.length())))
          .toList();
    } catch (IOException e) {
      return List.of("  " + log + " cannot be read: " + e.getMessage());
    }
  }

  private static List<String> group(Stage stage, Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    ConsumerGroupDescription group =
        admin
            .describeConsumerGroups(List.of(stage.group()))
            .describedGroups()
            .get(stage.group())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    List<String> lines = new ArrayList<>();
    lines.add("group " + stage.group() + ": " + group.groupState());
    for (MemberDescription member : group.members()) {
      lines.add("  " + member.consumerId() + " " + member.assignment().topicPartitions());
    }
    return lines;
  }

  private static List<String> offsets(Stage stage, Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(stage.group())
            .partitionsToOffsetAndMetadata()
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    String text =
        committed.entrySet().stream()
            .filter(entry -> entry.getValue() != null)
            .map(entry -> entry.getKey() + "=" + entry.getValue().offset())
            .sorted()
            .collect(Collectors.joining(" "));
    return List.of("committed: " + text);
  }
}
