package dev.grille.lab.bench.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.grille.contracts.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who only does what the pages offer. What that costs is counted. */
final class Newcomer {
  private static final double SECOND_NS = 1e9;

  private final StudioPages pages;
  private final List<String> steps = new ArrayList<>();

  /** The address in the terminal is the first. */
  private int clicks = 1;

  private int files;
  private int keys;
  private double machineSeconds;
  private int clicksBefore;
  private int filesBefore;
  private int keysBefore;

  Newcomer(StudioPages pages) {
    this.pages = pages;
  }

  void click(String test) {
    clicks++;
    pages.press(test);
  }

  void click(Point place) {
    clicks++;
    pages.click(place);
  }

  void drop(String test, Path file) {
    files++;
    pages.take(test, file);
  }

  void key(String name) {
    keys++;
    pages.keys(name);
  }

  void type(String text) {
    keys += text.length();
    pages.type(text);
  }

  /**
   * Ends a step: waits for what tells a person to go on, and looks at the page.
   *
   * @param shows what is waited for
   */
  void until(String step, Runnable shows) {
    long begun = System.nanoTime();
    shows.run();
    double waited = (System.nanoTime() - begun) / SECOND_NS;
    machineSeconds += waited;
    assertThat(pages.at("json")).hasCount(0);
    assertThat(pages.at("result-json")).hasCount(0);
    steps.add(
        "| %d | %s | %d | %d | %d | %.1f |"
            .formatted(
                steps.size() + 1,
                step,
                clicks - clicksBefore,
                files - filesBefore,
                keys - keysBefore,
                waited));
    clicksBefore = clicks;
    filesBefore = files;
    keysBefore = keys;
  }

  /** All that a person did, in words. */
  String effort() {
    return "%d steps, %d clicks, %d files dropped, %d key presses"
        .formatted(steps.size(), clicks, files, keys);
  }

  /** Rows of a table, and the sum. */
  String report() {
    return String.join("\n", steps)
        + "\n"
        + effort()
        + "; %.1f s of the machine's own".formatted(machineSeconds)
        + "\n";
  }
}
