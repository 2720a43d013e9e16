package dev.grille.lab.training.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Characters of nine pins as the file {@code pins.txt} draws them. Immutable. */
final class PinFont {
  /** Columns of a character. */
  static final int COLUMNS = 5;

  /** Rows that stand on the base line. */
  static final int ROWS = 7;

  private static final String FILE = "pins.txt";

  private final Map<Integer, List<int[]>> shapes;

  private PinFont(Map<Integer, List<int[]>> shapes) {
    this.shapes = Map.copyOf(shapes);
  }

  /** The characters of this program's own file. */
  static PinFont standard() {
    Map<Integer, List<int[]>> shapes = new HashMap<>();
    try (InputStream in = PinFont.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("//"))
          .map(line -> line.split(" ", -1))
          .forEach(
              row ->
                  shapes
                      .computeIfAbsent(row[0].codePointAt(0), c -> new ArrayList<>())
                      .add(rows(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PinFont(shapes);
  }

  private static int[] rows(String[] row) {
    int[] rows = new int[row.length - 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Integer.parseInt(row[i + 1], 16);
    }
    return rows;
  }

  boolean has(int character) {
    return character == ' ' || shapes.containsKey(character);
  }

  /** All shapes of a character: rows of bits, the leftmost column the highest of five. */
  List<int[]> shapes(int character) {
    return shapes.getOrDefault(character, List.of(new int[] {}));
  }
}
