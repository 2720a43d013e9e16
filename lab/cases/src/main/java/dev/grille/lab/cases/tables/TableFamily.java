package dev.grille.lab.cases.tables;

import dev.grille.contracts.Ruling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What kinds of pictures of tables are drawn. */
public enum TableFamily {
  /** Rules between rows and between columns. */
  RULED(Ruling.FULL),
  /** Rules between rows only. */
  HL(Ruling.HORIZONTAL),
  /** Rules between columns only. */
  VL(Ruling.VERTICAL),
  /** No rules, or those of the head and the end only. */
  NL(Ruling.NONE),
  /** Financial statements: indented items, wide gaps, no rules or few. */
  STATEMENTS(Ruling.NONE),
  /** A table of any ruling within a page of prose. */
  PROSE(null),
  /** Two tables of any ruling on one page. */
  TWO(null),
  /** A table of any ruling that the picture's edge cuts. */
  CUT(null);

  private final @Nullable Ruling ruling;

  TableFamily(@Nullable Ruling ruling) {
    this.ruling = ruling;
  }

  /** The rulings that its tables have. */
  List<Ruling> rulings() {
    return ruling == null ? List.of(Ruling.values()) : List.of(ruling);
  }

  /** Whether columns have no rules; null where they differ. */
  @Nullable Boolean lineless() {
    return ruling == null ? null : ruling == Ruling.NONE || ruling == Ruling.HORIZONTAL;
  }

  /** As it is written in cases and on the command line. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The family of a name.
   *
   * @throws IllegalArgumentException when there is none; the message names those that there are
   */
  public static TableFamily named(String name) {
    return Arrays.stream(values())
        .filter(family -> family.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are no tables of \""
                        + name
                        + "\", but of "
                        + Arrays.stream(values())
                            .map(TableFamily::wireName)
                            .collect(Collectors.joining(", "))));
  }
}
