package dev.grille.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was noticed and did not stop a command.
 *
 * @param code which kind it is of
 * @param field the name of the template's field that it concerns; null where it is none
 * @param path place in the record, as a JSON path; null where it has none
 * @param templateId another template that it concerns; null where it is none
 * @param message what was noticed, in words that may change
 */
public record Warning(
    WarningCode code,
    @Nullable String field,
    @Nullable String path,
    @Nullable String templateId,
    String message) {
  public Warning {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  /** About a command as a whole. */
  public static Warning of(WarningCode code, String message) {
    return new Warning(code, null, null, null, message);
  }

  /** About a field of a template. */
  public static Warning ofField(WarningCode code, String field, String message) {
    return new Warning(code, field, null, null, message);
  }

  /** About another template, which the command's own is like in something. */
  public static Warning ofTemplate(WarningCode code, String templateId, String message) {
    return new Warning(code, null, null, templateId, message);
  }

  /** About a property that nobody knows. */
  public static Warning ofUnknownProperty(String path) {
    return new Warning(WarningCode.UNKNOWN_PROPERTY, null, path, null, "the property is not known");
  }
}
