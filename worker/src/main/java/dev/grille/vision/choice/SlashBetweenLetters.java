package dev.grille.vision.choice;

import dev.grille.vision.ocr.Writing;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prefers a slash between letters to a stroke or to nothing, where the template's own value has one
 * too and both were read. What gave rise to it: names on boarding passes, BELL/CHARLOTTE, whose
 * slash the network takes for an I in slanted or narrow print, and months in two languages on
 * passports.
 */
final class SlashBetweenLetters implements Preference {
  private static final Pattern SLASH = Pattern.compile("\\p{L} ?/ ?\\p{L}");

  @Override
  public String name() {
    return "slash-between-letters";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    if (!isIn(evidence.known()) || isIn(first) || evidence.isCertain()) {
      return Optional.empty();
    }
    return evidence.values().stream().filter(other -> isSlashTwin(other, first)).findFirst();
  }

  /** Whether a slash stands between letters. */
  static boolean isIn(String value) {
    return SLASH.matcher(Writing.narrow(value)).find();
  }

  /** Whether a value differs from another by one slash, where that has a stroke or nothing. */
  static boolean isSlashTwin(String value, String other) {
    int at = value.indexOf('/');
    if (at < 0 || at != value.lastIndexOf('/')) {
      return false;
    }
    String before = value.substring(0, at);
    String after = value.substring(at + 1);
    return other.startsWith(before)
        && other.endsWith(after)
        && other.length() >= before.length() + after.length()
        && other.substring(before.length(), other.length() - after.length()).matches("[I1l|]?");
  }
}
