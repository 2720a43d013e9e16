package dev.grille.evaluation.documents;

import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.Quad;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that stands in a picture.
 *
 * @param type its kind's name
 * @param location its four corners in the pixels of the picture, the first where its upper left
 *     corner is as its print stands; null where nobody said
 * @param content what stands under its keys, in the kind's order; a key that is missing is not
 *     judged
 * @param places where values stand, by key, in the pixels of the picture; those of lists as {@code
 *     key.0}, those of rows as {@code key.0.column}. For those who look for a fault; never judged
 * @param style how it is drawn; null where nobody said
 * @param status what has to be said of it: {@code UNREADABLE} where nobody could read it, {@code
 *     DOUBTFUL} where what stands on it does not agree; null where that is not judged
 * @param optional whether it may as well be left out, as a seal on an invoice may
 */
public record TrueDocument(
    String type,
    @Nullable Quad location,
    Map<String, TrueValue> content,
    Map<String, List<Quad>> places,
    @Nullable String style,
    @Nullable DocumentStatus status,
    boolean optional) {
  public TrueDocument {
    content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /** Whether nobody could read it. */
  public boolean unreadable() {
    return status == DocumentStatus.UNREADABLE;
  }

  /** The same, when nobody could read it: then nothing is said of its values. */
  public TrueDocument beingUnreadable() {
    return new TrueDocument(
        type, location, Map.of(), Map.of(), style, DocumentStatus.UNREADABLE, optional);
  }

  /** The same, when what stands on it does not agree. */
  public TrueDocument beingDoubtful() {
    return new TrueDocument(
        type, location, content, places, style, DocumentStatus.DOUBTFUL, optional);
  }

  /** The same, when it may as well be left out. */
  public TrueDocument beingOptional() {
    return new TrueDocument(type, location, content, places, style, status, true);
  }
}
