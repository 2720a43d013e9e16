package dev.grille.reader;

import java.util.List;
import java.util.Objects;

/**
 * What a picture said, and with which template it was read.
 *
 * @param key of the template
 * @param votes that spoke for it
 * @param others that the picture might have shown, the likeliest first
 */
public record ChosenReading(String key, double votes, Reading reading, List<RunnerUp> others) {
  public ChosenReading {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(reading, "reading");
    others = List.copyOf(others);
  }

  /**
   * A template that was not chosen.
   *
   * @param key of it
   * @param votes that spoke for it
   * @param because why it was not, in words that may change
   */
  public record RunnerUp(String key, double votes, String because) {
    public RunnerUp {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(because, "because");
    }
  }
}
