package dev.grille.vision.kinds;

import java.util.Locale;

/**
 * Vehicle number plate, GA 36-2018: province, letter of the office, then five characters, six on
 * vehicles of new energy; letters I and O are not used, at most two letters stand among the five.
 */
final class Plate implements KindRule {
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String LAST = "挂学警港澳领使";

  @Override
  public Verdict apply(String raw) {
    String plate = raw.toUpperCase(Locale.ROOT).replaceAll("[\\s·.•:\\-—'\"]", "");
    if (plate.length() < 7) {
      return new Verdict(plate, false);
    }
    StringBuilder out = new StringBuilder(plate.substring(0, 1));
    out.append(
        Character.isDigit(plate.charAt(1)) ? Confusables.letter(plate.charAt(1)) : plate.charAt(1));
    out.append(plate.substring(2).replace('O', '0').replace('I', '1'));
    String value = out.toString();
    boolean valid =
        PROVINCES.indexOf(value.charAt(0)) >= 0
            && value
                .substring(1)
                .matches("[A-HJ-NP-Z](?:[0-9A-HJ-NP-Z]{5,6}|[0-9A-HJ-NP-Z]{4}[" + LAST + "])");
    return new Verdict(value, valid);
  }
}
