package dev.grille.vision.kinds;

import dev.grille.vision.text.Writing;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vehicle number plate, GA 36-2018: province, letter of the office, then five characters, six on
 * vehicles of new energy; letters I and O are not used, at most two letters stand among the five. A
 * dot may stand after the office.
 */
final class Plate implements KindRule {
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final Pattern PLATE =
      Pattern.compile(
          "[%s][A-HJ-NP-Z](?:[0-9A-HJ-NP-Z]{5,6}|[0-9A-HJ-NP-Z]{4}[挂学警港澳领使])".formatted(PROVINCES));
  private static final String SEPARATORS = "·.•:-—'\"";

  @Override
  public RuleCheck judge(String raw) {
    String printed = Writing.folded(raw);
    if (isPlate(printed)) {
      return RuleCheck.right(characters(printed));
    }
    String corrected = corrected(printed);
    return RuleCheck.wrong(isPlate(corrected) ? List.of(corrected) : List.of());
  }

  private static boolean isPlate(String text) {
    return PLATE.matcher(characters(text)).matches();
  }

  private static String characters(String text) {
    return text.replaceAll("[·.•:\\-—'\"]", "");
  }

  /** With a letter for the office, and after it the digits that I and O are taken for. */
  private static String corrected(String printed) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (char c : printed.toUpperCase(Locale.ROOT).toCharArray()) {
      boolean separator = SEPARATORS.indexOf(c) >= 0;
      char office = Character.isDigit(c) ? Confusables.letter(c) : c;
      char after = c == 'O' ? '0' : c == 'I' ? '1' : c;
      out.append(separator || at == 0 ? c : at == 1 ? office : after);
      at += separator ? 0 : 1;
    }
    return out.toString();
  }
}
