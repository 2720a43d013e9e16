package dev.grille.evaluation;

import dev.grille.contracts.ErrorCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one picture must come back as.
 *
 * @param fields by name what is judged, in the order in which it is told; a field that is not named
 *     is not judged; empty where the picture has to be refused
 * @param refusal the error that must come instead of values; null where values may come. {@link
 *     ErrorCode#TEMPLATE_MISMATCH} stands for any refusal
 * @param orRefused whether being refused is as right as being read right
 */
public record Truth(
    Map<String, ExpectedValue> fields, @Nullable ErrorCode refusal, boolean orRefused) {
  public Truth {
    if (refusal != null && (orRefused || !fields.isEmpty())) {
      throw new IllegalArgumentException(
          "a picture that has to be refused can neither have values nor be one that may be refused");
    }
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** A picture that must be read: these texts by the fields' names, with any score. */
  public static Truth texts(Map<String, String> texts) {
    Map<String, ExpectedValue> fields = new LinkedHashMap<>();
    texts.forEach((name, text) -> fields.put(name, ExpectedValue.of(text)));
    return values(fields);
  }

  /** A picture that must be read. */
  public static Truth values(Map<String, ExpectedValue> fields) {
    return new Truth(fields, null, false);
  }

  /** A picture of which being refused is as right as being read right. */
  public static Truth valuesOrRefused(Map<String, ExpectedValue> fields) {
    return new Truth(fields, null, true);
  }

  /** A picture that must be refused, for whatever reason that lies in the picture. */
  public static Truth refused() {
    return refused(ErrorCode.TEMPLATE_MISMATCH);
  }

  /** A picture that must be refused with this error. */
  public static Truth refused(ErrorCode error) {
    return new Truth(Map.of(), error, false);
  }

  /** Which of the two may come, values or an error. */
  public Wanted wanted() {
    if (refusal != null) {
      return Wanted.REFUSAL;
    }
    return orRefused ? Wanted.VALUES_OR_REFUSAL : Wanted.VALUES;
  }

  /**
   * Whether an error is right. Where a mismatch is expected, so is whatever else says that the
   * picture itself will not do; an error that a replay could heal, such as a crash, says nothing
   * about the picture.
   */
  public boolean allows(ErrorCode error) {
    return switch (wanted()) {
      case VALUES -> false;
      case VALUES_OR_REFUSAL -> !error.replayCanHelp();
      case REFUSAL ->
          error == refusal || (refusal == ErrorCode.TEMPLATE_MISMATCH && !error.replayCanHelp());
    };
  }
}
