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

/**
 * Characters of nine pins as the files {@code pins.txt} (Latin ones, five columns) and {@code
 * han.txt} (Chinese ones, columns of half steps) draw them. Immutable.
 */
final class PinFont {
  /** Columns of a character. */
  static final int COLUMNS = 5;

  /** Rows that stand on the base line. */
  static final int ROWS = 7;

  private final Map<Integer, List<PinShape>> shapes;

  private PinFont(Map<Integer, List<PinShape>> shapes) {
    this.shapes = Map.copyOf(shapes);
  }

  /** The characters of this program's own files. */
  static PinFont standard() {
    Map<Integer, List<PinShape>> shapes = new HashMap<>();
    for (String line : lines("pins.txt")) {
      String[] row = line.split(" ", -1);
      add(shapes, row[0], PinShape.ofRows(rows(row), COLUMNS));
    }
    String character = "";
    List<String> picture = new ArrayList<>();
    for (String line : lines("han.txt")) {
      if (line.isEmpty()) {
        add(shapes, character, PinShape.ofPicture(picture));
        picture.clear();
      } else if (line.charAt(0) == '#' || line.charAt(0) == '.') {
        picture.add(line);
      } else {
        character = line;
      }
    }
    add(shapes, character, PinShape.ofPicture(picture));
    return new PinFont(shapes);
  }

  private static void add(Map<Integer, List<PinShape>> shapes, String character, PinShape shape) {
    shapes.computeIfAbsent(character.codePointAt(0), c -> new ArrayList<>()).add(shape);
  }

  private static List<String> lines(String file) {
    try (InputStream in = PinFont.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("//"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** All shapes of a character, at least one. */
  List<PinShape> shapes(int character) {
    return shapes.getOrDefault(character, List.of(PinShape.BLANK));
  }
}
