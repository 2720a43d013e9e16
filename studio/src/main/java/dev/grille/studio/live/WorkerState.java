package dev.grille.studio.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a worker said when it was asked. Counts go on from its start: a page makes rates of two
 * answers.
 *
 * @param unreachable why nothing is known of it; null where it answered
 * @param commands finished, by their outcomes
 * @param lag records that wait on its topics; null in its first minute
 * @param children that stand, and that should
 * @param ledgerSeconds for how long it keeps answers after they were given or asked for again; 0
 *     for ever, null where it does not say
 * @param stages seconds since its start by stage, and how often the stage was gone through
 */
@JsonInclude(Include.NON_NULL)
record WorkerState(
    URI address,
    @Nullable String unreachable,
    @Nullable Map<String, Double> commands,
    @Nullable Double lag,
    @Nullable Children children,
    @Nullable Double ledgerSeconds,
    @Nullable List<StageTime> stages,
    @Nullable Boolean databaseUp,
    @Nullable Boolean brokerUp) {
  /** Child processes that read. */
  record Children(int alive, int wanted) {}

  /** How long commands were in a stage since the worker's start. */
  record StageTime(String stage, double seconds, double count) {}

  static WorkerState unreachable(URI address, String why) {
    return new WorkerState(address, why, null, null, null, null, null, null, null);
  }

  static WorkerState of(URI address, String metrics) {
    Map<String, List<Sample>> samples =
        Sample.of(metrics).stream().collect(Collectors.groupingBy(Sample::name));
    Function<String, List<Sample>> named = name -> samples.getOrDefault(name, List.of());
    List<Sample> lags = named.apply("kafka_consumer_fetch_manager_records_lag");
    return new WorkerState(
        address,
        null,
        sums(named.apply("grille_commands_total"), "outcome"),
        lags.isEmpty() ? null : sum(lags),
        new Children(
            (int) sum(named.apply("grille_children_alive")),
            (int) sum(named.apply("grille_children_wanted"))),
        sums(named.apply("grille_retention_kept_seconds"), "kind").get("commands"),
        stages(
            sums(named.apply("grille_stage_seconds_sum"), "stage"),
            sums(named.apply("grille_stage_seconds_count"), "stage")),
        sum(named.apply("grille_database_up")) > 0,
        sum(named.apply("grille_broker_up")) > 0);
  }

  private static List<StageTime> stages(Map<String, Double> seconds, Map<String, Double> counts) {
    return seconds.entrySet().stream()
        .map(
            stage ->
                new StageTime(
                    stage.getKey(), stage.getValue(), counts.getOrDefault(stage.getKey(), 0.0)))
        .toList();
  }

  private static Map<String, Double> sums(List<Sample> samples, String label) {
    Map<String, Double> sums = new TreeMap<>();
    // Kafka's clients have a lag that is no number before the first fetch.
    samples.stream()
        .filter(sample -> !Double.isNaN(sample.value()))
        .forEach(sample -> sums.merge(sample.label(label), sample.value(), Double::sum));
    return sums;
  }

  private static double sum(List<Sample> samples) {
    return samples.stream().mapToDouble(Sample::value).filter(v -> !Double.isNaN(v)).sum();
  }
}
