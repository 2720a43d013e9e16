package dev.grille.reader;

import dev.grille.contracts.ColumnSum;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Table;
import dev.grille.contracts.Value;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of an answer can be true at all: that of a child which was taken over is not believed only
 * because it has the right form.
 */
final class Plausible {
  /** A page of 50 million pixels has no room for more lines that could be read. */
  private static final int MAX_LINES = 10_000;

  /** The widest crop that a line is read from has fewer characters. */
  private static final int MAX_LENGTH = 2_000;

  /** The same page has no room for more cells that could be read. */
  private static final int MAX_CELLS = 20_000;

  /** More digits, before or behind the point, than a line of a sum has. */
  private static final int MAX_DIGITS = 100;

  /** What a noisy crop of the largest size takes in Base64, several times over. */
  private static final int MAX_CROP = 1 << 20;

  private Plausible() {}

  /** Whether there is one reading for each name, of the type that its fields have. */
  static boolean fields(List<FieldReading> readings, List<FieldSpec> fields) {
    Map<String, Value.Type> types = new HashMap<>();
    fields.forEach(field -> types.put(field.name(), field.valueType()));
    return readings.stream().map(FieldReading::name).toList().equals(names(fields))
        && readings.stream().allMatch(read -> read.content().type() == types.get(read.name()))
        && readings.stream().allMatch(read -> isPicture(read.content()));
  }

  /** The keys of the answer: fields of one name have one. */
  static List<String> names(List<FieldSpec> fields) {
    return fields.stream().map(FieldSpec::name).distinct().toList();
  }

  /** Whether a crop holds what can be a picture; it is passed on as it is. */
  private static boolean isPicture(Value value) {
    return !(value instanceof Value.Crop crop)
        || crop.img().isEmpty()
        || (crop.img().length() <= MAX_CROP && jpeg(crop.img()));
  }

  private static boolean jpeg(String base64) {
    try {
      return jpeg(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether a file can be a JPEG. */
  static boolean jpeg(byte[] file) {
    return file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
  }

  /** Whether a page can have these lines. */
  static boolean lines(List<String> lines) {
    return lines.size() <= MAX_LINES
        && lines.stream().allMatch(line -> line.length() <= MAX_LENGTH);
  }

  /** Whether a page can have these tables. */
  static boolean tables(List<Table> tables) {
    List<String> lines =
        tables.stream()
            .flatMap(table -> table.cells().stream())
            .flatMap(cell -> cell.lines().stream())
            .toList();
    return tables.stream().mapToLong(table -> table.cells().size()).sum() <= MAX_CELLS
        && lines(lines)
        && tables.stream().allMatch(Plausible::isOfItsOwn);
  }

  /** Whether what speaks for a table speaks of rows and columns that it has. */
  private static boolean isOfItsOwn(Table table) {
    return table.proof().doubtful().keySet().stream()
            .allMatch(row -> row >= 0 && row < table.rows())
        && table.proof().sums().size() <= table.cells().size()
        && table.proof().sums().stream().allMatch(sum -> isOf(sum, table));
  }

  private static boolean isOf(ColumnSum sum, Table table) {
    return sum.row() < table.rows()
        && sum.column() < table.columns()
        && isShort(sum.stated())
        && isShort(sum.found());
  }

  /** Whether it can be written out. */
  private static boolean isShort(BigDecimal number) {
    return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS;
  }
}
