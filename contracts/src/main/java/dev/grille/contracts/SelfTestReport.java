package dev.grille.contracts;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template made of distorted copies of its own picture.
 *
 * @param copies how the form was found in each, in the order in which they were tried
 * @param fields how each field was read in them, in the order of the template, parts of a joined
 *     one each by itself; a table is the same where all of its cells are
 */
public record SelfTestReport(List<Copy> copies, List<Field> fields) {
  public SelfTestReport {
    copies = List.copyOf(copies);
    fields = List.copyOf(fields);
    if (new HashSet<>(copies.stream().map(Copy::distortion).toList()).size() < copies.size()) {
      throw new IllegalArgumentException("each distortion is tried once");
    }
  }

  /** How a copy differs from the registered picture. On the wire in lower case. */
  public enum Distortion {
    /** Taken from one side. */
    FROM_ASIDE,
    /** The values stand lower and farther to the right, as printers place them. */
    MOVED_DOWN,
    /** Taken from farther away. */
    FROM_AFAR,
    /** The values stand higher and farther to the left. */
    MOVED_UP,
    /** Blurred, in poor light. */
    DIM,
    /** Upside down, with noise, in a small file. */
    NOISY;

    /** The name on the wire. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The distortion with this name on the wire. */
    public static Optional<Distortion> ofWireName(String name) {
      return Arrays.stream(values()).filter(each -> each.wireName().equals(name)).findFirst();
    }
  }

  /**
   * One copy.
   *
   * @param printSeen share of the form's print outside its fields that was seen in its place, 0 to
   *     1; null where the form was not found
   */
  public record Copy(Distortion distortion, @Nullable Double printSeen) {
    public Copy {
      Objects.requireNonNull(distortion, "distortion");
      if (printSeen != null && !(printSeen >= 0 && printSeen <= 1)) {
        throw new IllegalArgumentException("a share is 0 to 1, not " + printSeen);
      }
    }

    /** Whether the form was found in it. */
    public boolean found() {
      return printSeen != null;
    }
  }

  /**
   * One field.
   *
   * @param read in how many copies
   * @param same in how many of them it was read as in the registered picture; 0 to {@code read}
   */
  public record Field(String name, int read, int same) {
    public Field {
      Objects.requireNonNull(name, "name");
      if (same < 0 || same > read) {
        throw new IllegalArgumentException("%d of %d copies".formatted(same, read));
      }
    }
  }

  /** In how many copies the form was found. */
  public int found() {
    return (int) copies.stream().filter(Copy::found).count();
  }
}
