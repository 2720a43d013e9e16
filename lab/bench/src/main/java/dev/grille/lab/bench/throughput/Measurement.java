package dev.grille.lab.bench.throughput;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one run. Lines are text lines, one per field.
 *
 * @param cores that were busy
 * @param floor lines per second of bare, warm handles of Tesseract
 * @param network lines per second of the bare, warm network
 * @param naive lines per second of an engine per call
 * @param command lines per second of the tesseract command; null where it is not installed
 */
record Measurement(
    int cores,
    PipelineFigures pipeline,
    double floor,
    double network,
    double naive,
    @Nullable Double command) {

  /** For a terminal. */
  List<String> lines() {
    var table = new TextTable(List.of("figure", "value"), List.of(Side.LEFT, Side.RIGHT));
    rows().forEach(row -> table.row(row.get(0), row.get(1)));
    return table.lines();
  }

  /** For {@code docs/performance.md}. */
  String markdown(String commandLine, LocalDate date) {
    var text = new StringBuilder();
    text.append("# Performance\n\n");
    text.append("Written by `").append(commandLine).append("` on ").append(date);
    text.append(", ").append(cores).append(" cores. Only the ratios travel: machines differ.\n\n");
    text.append("| figure | value |\n| --- | ---: |\n");
    for (List<String> row : rows()) {
      text.append("| ").append(row.get(0)).append(" | ").append(row.get(1)).append(" |\n");
    }
    text.append(
        """

        The **recogniser floor** is what bare, warm Tesseract handles read on the same fields, cut out
        with the true homography, one look each, all cores busy. The **pipeline** is everything: Kafka
        in, checking, finding the form, cropping, reading (more than once where the first look is
        unsure), scoring, PostgreSQL, Kafka out. Its efficiency is its lines per second divided by the
        floor's, in the same run. The **bare network** is what reads every field in the pipeline, one look
        at each of the same crops. **Naive tess4j** opens an engine per call, the **command** starts a
        process per field; both get the same crops on as many threads as there are cores.
        """);
    return text.toString();
  }

  private List<List<String>> rows() {
    double rate = pipeline.linesPerSecond();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("pictures read, refused", pipeline.pictures() + ", " + pipeline.refused()));
    rows.add(List.of("pipeline, lines a second", number(rate)));
    rows.add(List.of("recogniser floor, lines a second", number(floor)));
    rows.add(List.of("pipeline efficiency", number(rate / floor)));
    rows.add(List.of("bare network, lines a second", number(network)));
    rows.add(List.of("pipeline against the bare network", number(rate / network)));
    rows.add(List.of("pipeline against naive tess4j", number(rate / naive) + " ×"));
    rows.add(List.of("floor against naive tess4j", number(floor / naive) + " ×"));
    if (command != null) {
      rows.add(List.of("pipeline against the tesseract command", number(rate / command) + " ×"));
    }
    rows.add(List.of("memory, second quarter (MiB)", number(pipeline.memoryBegin())));
    rows.add(List.of("memory, last quarter (MiB)", number(pipeline.memoryEnd())));
    rows.add(
        List.of("memory growth", String.format(Locale.ROOT, "%.1f %%", 100 * pipeline.growth())));
    return rows;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
  }
}
