package dev.grille.contracts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a field's window was read as. Each has a text, by which it is answered and stored. */
public sealed interface Value {
  /** What a kind of field is read as. */
  enum Type {
    /** Characters. */
    TEXT,
    /** Whether a box is marked. */
    MARK,
    /** A QR code or a linear code. */
    BARCODE,
    /** A cut-out of the picture. */
    CROP,
    /** Rows of cells. */
    TABLE
  }

  /** Which of the values this is. */
  Type type();

  /** The value as every answer has it. */
  String text();

  /** Whether nothing stands there, as far as was seen. */
  boolean isEmpty();

  /** Characters as they stand there; empty where nothing does. */
  record Text(String text) implements Value {
    public Text {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public Type type() {
      return Type.TEXT;
    }

    @Override
    public boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /**
   * A box or ring to be marked.
   *
   * @param marked whether it is; null where the box was not seen
   */
  record Mark(@Nullable Boolean marked) implements Value {
    @Override
    public Type type() {
      return Type.MARK;
    }

    @Override
    public String text() {
      return truth(marked);
    }

    @Override
    public boolean isEmpty() {
      return !isMarked();
    }

    /** Whether it was seen to be marked. */
    public boolean isMarked() {
      return Boolean.TRUE.equals(marked);
    }

    /**
     * The mark with a text.
     *
     * @throws IllegalArgumentException when no mark has it
     */
    public static Mark of(String text) {
      return new Mark(truth(text));
    }
  }

  /**
   * A QR code or a linear code.
   *
   * @param text what it says; empty where none could be read for certain
   * @param format its symbology, such as {@code qr_code} or {@code code_128}; null where none was
   *     read
   */
  record Barcode(String text, @Nullable String format) implements Value {
    public Barcode {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public Type type() {
      return Type.BARCODE;
    }

    @Override
    public boolean isEmpty() {
      return text.isEmpty();
    }
  }

  /**
   * A portrait, a seal, a signature.
   *
   * @param present whether something stands there; null where the place was not seen
   * @param img the window as a JPEG file in Base64; empty where the place was not seen
   */
  record Crop(@Nullable Boolean present, String img) implements Value {
    public Crop {
      Objects.requireNonNull(img, "img");
    }

    @Override
    public Type type() {
      return Type.CROP;
    }

    @Override
    public String text() {
      return truth(present);
    }

    @Override
    public boolean isEmpty() {
      return !Boolean.TRUE.equals(present);
    }

    /**
     * The crop with a text.
     *
     * @throws IllegalArgumentException when no crop has it
     */
    public static Crop of(String text, String img) {
      return new Crop(truth(text), img);
    }
  }

  /**
   * The rows of a table below its head.
   *
   * @param labels what its columns are called, from the left; none where no table was seen
   * @param values by row, a text for each label; of merged cells the first place has the text and
   *     the others have none
   */
  record Table(List<String> labels, List<List<String>> values) implements Value {
    public Table {
      labels = List.copyOf(labels);
      values = values.stream().map(List::copyOf).toList();
      for (List<String> row : values) {
        if (row.size() != labels.size()) {
          throw new IllegalArgumentException(
              "a row of " + row.size() + " cells under " + labels.size() + " labels");
        }
      }
    }

    @Override
    public Type type() {
      return Type.TABLE;
    }

    /** A line for each row and a tab between cells, within which either is a space. */
    @Override
    public String text() {
      return values.stream()
          .map(row -> row.stream().map(Table::flat).collect(Collectors.joining("\t")))
          .collect(Collectors.joining("\n"));
    }

    @Override
    public boolean isEmpty() {
      return values.stream().allMatch(row -> row.stream().allMatch(String::isBlank));
    }

    private static String flat(String cell) {
      return cell.replace('\t', ' ').replace('\n', ' ');
    }
  }

  private static String truth(@Nullable Boolean seen) {
    return seen == null ? "" : seen.toString();
  }

  private static @Nullable Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      case "" -> null;
      default -> throw new IllegalArgumentException("neither true nor false: " + text);
    };
  }

  /** The value of a type where nothing was seen of its window. */
  static Value unseen(Type type) {
    return switch (type) {
      case TEXT -> new Text("");
      case MARK -> new Mark(null);
      case BARCODE -> new Barcode("", null);
      case CROP -> new Crop(null, "");
      case TABLE -> new Table(List.of(), List.of());
    };
  }
}
