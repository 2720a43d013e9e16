package dev.grille.vision.tables;

import dev.grille.contracts.ColumnSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the totals that a table states against the rows above them: those since the last total, or
 * the totals themselves where there are several.
 */
final class ColumnSums {
  /** With which a row begins that states totals. */
  private static final Set<String> TOTALS =
      Set.of("合计", "总计", "小计", "共计", "累计", "total", "subtotal", "sum", "grand total", "sub-total");

  /** A number as tables have it, with its thousands apart, in brackets where it is negative. */
  private static final Pattern NUMBER =
      Pattern.compile("\\(?[-−+]?[¥￥$€£]?[-−]?(\\d{1,3}([,，]\\d{3})+|\\d+)([.．]\\d+)?\\)?");

  private ColumnSums() {}

  /**
   * The totals that can be held against two numbers at least.
   *
   * @param texts by row and column; empty where a cell is, or goes on
   */
  static List<ColumnSum> of(String[][] texts) {
    List<ColumnSum> sums = new ArrayList<>();
    int columns = texts.length == 0 ? 0 : texts[0].length;
    for (int column = 0; column < columns; column++) {
      BigDecimal part = BigDecimal.ZERO;
      int parts = 0;
      BigDecimal whole = BigDecimal.ZERO;
      int totals = 0;
      for (int row = 0; row < texts.length; row++) {
        BigDecimal number = number(texts[row][column]);
        if (number == null) {
          continue;
        }
        if (!isTotal(texts[row])) {
          part = part.add(number);
          parts++;
          continue;
        }
        if (parts > 1) {
          sums.add(new ColumnSum(row, column, number, part));
        } else if (parts == 0 && totals > 1) {
          sums.add(new ColumnSum(row, column, number, whole));
        }
        whole = whole.add(number);
        totals++;
        part = BigDecimal.ZERO;
        parts = 0;
      }
    }
    return sums;
  }

  private static boolean isTotal(String[] row) {
    for (String text : row) {
      if (!text.isEmpty()) {
        String label = text.replaceAll("[\\s:：]", "").toLowerCase(Locale.ROOT);
        return TOTALS.stream().map(word -> word.replace(" ", "")).anyMatch(label::startsWith);
      }
    }
    return false;
  }

  private static @Nullable BigDecimal number(String text) {
    String narrow = text.replaceAll("\\s", "");
    if (!NUMBER.matcher(narrow).matches() || narrow.length() > 40) {
      return null;
    }
    String digits = narrow.replaceAll("[^0-9.．]", "").replace('．', '.');
    BigDecimal number = new BigDecimal(digits);
    boolean negative = narrow.contains("-") || narrow.contains("−") || narrow.startsWith("(");
    return negative ? number.negate() : number;
  }
}
