package dev.grille.vision.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of a network's output: class 0 is the blank, the others are characters. */
public final class Alphabet {
  /** The class that stands for no character. */
  static final int BLANK = 0;

  /** Stands for characters that a network sees and has no class for. */
  public static final String OUTSIDE = "\ufffd";

  private static final String PRINT = "/networks/print.txt";

  private static final int[] UNKNOWN = {};

  private final List<String> characters;
  private final boolean[] empty;
  private final Map<String, int[]> classes = new HashMap<>();
  private final int[] unknown;

  private Alphabet(List<String> characters) {
    this.characters = List.copyOf(characters);
    this.empty = new boolean[characters.size()];
    for (int type = 0; type < characters.size(); type++) {
      empty[type] = characters.get(type).isBlank();
      classes.merge(folded(characters.get(type)), new int[] {type}, Alphabet::joined);
    }
    this.unknown = classes.getOrDefault(OUTSIDE, UNKNOWN);
  }

  private static int[] joined(int[] classes, int[] more) {
    int[] all = Arrays.copyOf(classes, classes.length + more.length);
    System.arraycopy(more, 0, all, classes.length, more.length);
    return all;
  }

  /**
   * The blank and these characters.
   *
   * @param characters from class 1 on
   */
  public static Alphabet of(List<String> characters) {
    List<String> all = new ArrayList<>();
    all.add("");
    all.addAll(characters);
    return new Alphabet(all);
  }

  /** The blank, the characters of a list, one a line, and the space, as PP-OCR's networks have. */
  static Alphabet read(InputStream list) throws IOException {
    List<String> characters = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      characters.add(line);
    }
    characters.add(" ");
    return of(characters);
  }

  /**
   * The alphabet of our own network for print: what forms are filled with. What is outside it has a
   * class of its own, {@link #OUTSIDE}.
   */
  public static Alphabet ofPrint() {
    try (InputStream list = Alphabet.class.getResourceAsStream(PRINT)) {
      if (list == null) {
        throw new OcrUnavailableException(PRINT + " is not on the class path");
      }
      return read(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The characters that leave ink, but for {@link #OUTSIDE}. */
  public List<Integer> inked() {
    return characters.stream()
        .filter(character -> !character.isBlank() && !character.equals(OUTSIDE))
        .map(character -> character.codePointAt(0))
        .toList();
  }

  /**
   * The class of a character, folded; that of {@link #OUTSIDE} where it has none. For alphabets
   * that have a class for what is outside.
   */
  public int classOf(int character) {
    return classes(Character.toString(character))[0];
  }

  /** The classes of a text's characters, as {@link #classOf} has each. */
  public int[] classesOf(String text) {
    return folded(text).codePoints().map(this::classOf).toArray();
  }

  /** Share of a text's characters that are in it, white space aside; 0 for an empty text. */
  public double share(String text) {
    return folded(text)
        .codePoints()
        .filter(character -> !Character.isWhitespace(character))
        .mapToDouble(character -> classes.containsKey(Character.toString(character)) ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** How many classes there are, the blank among them. */
  public int size() {
    return characters.size();
  }

  /** The character of a class; empty for the blank. */
  public String character(int type) {
    return characters.get(type);
  }

  /** Whether a class leaves no ink: the blank and the space. */
  boolean isEmpty(int type) {
    return empty[type];
  }

  /**
   * The classes of a character and of its other forms, full-width ones for example; that of {@link
   * #OUTSIDE}, or none, where the network does not know it.
   *
   * @param character folded, see {@link #folded}
   */
  int[] classes(String character) {
    return classes.getOrDefault(character, unknown);
  }

  /** Compatibility forms as the plain ones (Unicode's NFKC). */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
