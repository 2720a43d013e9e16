package dev.grille.studio.vocabulary;

import dev.grille.client.OutgoingCommand;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.PictureRequests;
import dev.grille.contracts.Reason;
import dev.grille.contracts.WarningCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells pages which words there are, so that no page has a list of its own. */
@RestController
public final class VocabularyController {
  /**
   * What pages may say.
   *
   * @param kinds of fields, the default first
   * @param errors remedies by the codes of errors
   * @param reasons remedies by what speaks against values
   * @param warnings remedies by what templates are warned of
   */
  record Vocabulary(
      List<Kind> kinds,
      Map<String, Remedy> errors,
      Map<String, Remedy> reasons,
      Map<String, Remedy> warnings,
      Limits limits) {}

  /** A kind of field, and what its value is: {@code text}, {@code mark} and so on. */
  record Kind(String name, String group) {}

  /** What to do about it. */
  record Remedy(String remedy) {}

  /** Bytes of a command, base64 and all; pictures in one command. */
  record Limits(int commandBytes, int pictures) {}

  @GetMapping("/api/vocabulary")
  Vocabulary vocabulary() {
    return new Vocabulary(
        Arrays.stream(FieldKind.values())
            .map(kind -> new Kind(kind.wireName(), lower(kind.valueType())))
            .toList(),
        remedies(ErrorCode.values(), ErrorCode::name, ErrorCode::remedy),
        remedies(Reason.values(), Reason::wireName, Reason::remedy),
        remedies(WarningCode.values(), WarningCode::wireName, WarningCode::remedy),
        new Limits(OutgoingCommand.MAX_BYTES, PictureRequests.MAX));
  }

  private static <T> Map<String, Remedy> remedies(
      T[] words, Function<T, String> name, Function<T, String> remedy) {
    Map<String, Remedy> remedies = new LinkedHashMap<>();
    for (T word : words) {
      remedies.put(name.apply(word), new Remedy(remedy.apply(word)));
    }
    return remedies;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
