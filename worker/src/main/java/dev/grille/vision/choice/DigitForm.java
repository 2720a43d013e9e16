package dev.grille.vision.choice;

import dev.grille.contracts.FieldKind;
import dev.grille.vision.kinds.KindRules;
import dev.grille.vision.ocr.Writing;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form of a value that consists of digits and separators, such as a time, a price or a
 * telephone number. For a reading with as many groups of digits it proposes the template's own
 * separators, and nothing at the ends.
 */
final class DigitForm {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern FORM = Pattern.compile("[¥$€£]?\\d+(?:[:.,/\\-]\\d+)*");

  /**
   * A point is often read as a comma, a comma seldom as a point: one reading may show the point.
   */
  private static final Pattern KNOWN_CENTS = Pattern.compile("\\d,\\d\\d$");

  private static final Pattern READ_CENTS = Pattern.compile("\\d\\.\\d\\d$");
  private static final String SEPARATORS = "[°;:.,·'’\"_\\-—/]+";

  private final String known;
  private final List<Integer> lengths = new ArrayList<>();
  private final String separators;

  /** The form of a known value; any other form when that is no number. */
  DigitForm(String known) {
    String narrow = Normalizer.normalize(known, Normalizer.Form.NFKC);
    this.known = FORM.matcher(narrow).matches() ? narrow : "";
    Matcher groups = DIGITS.matcher(this.known);
    while (groups.find()) {
      lengths.add(groups.group().length());
    }
    separators = this.known.replaceAll("[\\d¥$€£]", "");
  }

  /** The reading's digits as the template's own value is written; empty where it has others. */
  Optional<String> proposal(String raw) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    String sign = Character.isDigit(known.charAt(0)) ? "" : known.substring(0, 1);
    String bare = Writing.folded(raw);
    if (!sign.isEmpty() && !bare.isEmpty()) {
      bare = bare.substring(Character.isDigit(bare.charAt(0)) ? 0 : 1);
    }
    bare = bare.replaceAll("^[^0-9A-Za-z]+|[^0-9A-Za-z]+$", "");
    List<String> groups = Stream.of(bare.split(SEPARATORS, -1)).map(DigitForm::digits).toList();
    if (groups.size() == 1 && isClock()) {
      groups = cut(groups.get(0));
    }
    if (groups.size() != lengths.size() || !groups.stream().allMatch(g -> g.matches("\\d+"))) {
      return Optional.empty();
    }
    StringBuilder value = new StringBuilder(sign);
    boolean cents = KNOWN_CENTS.matcher(known).find() && READ_CENTS.matcher(bare).find();
    for (int i = 0; i < groups.size(); i++) {
      boolean point = cents && i == groups.size() - 1;
      value.append(i == 0 ? "" : point ? "." : separators.substring(i - 1, i));
      value.append(groups.get(i));
    }
    return Optional.of(value.toString()).filter(text -> !text.equals(Writing.folded(raw)));
  }

  private static String digits(String group) {
    return group.isEmpty() || group.matches("\\d+")
        ? group
        : KindRules.of(FieldKind.NUMBER).judge(group).repairs().stream().findFirst().orElse("");
  }

  private boolean isClock() {
    return known.matches("\\d\\d(?::\\d\\d){1,2}");
  }

  private List<String> cut(String digits) {
    List<String> groups = new ArrayList<>();
    if (digits.length() == 2 * lengths.size()) {
      for (int i = 0; i < digits.length(); i += 2) {
        groups.add(digits.substring(i, i + 2));
      }
    }
    return groups;
  }
}
