package dev.grille.vision;

import dev.grille.vision.alignment.DifferingPrint.PlacedForm;
import dev.grille.vision.alignment.FormFinder;
import dev.grille.vision.alignment.SeenPicture;
import dev.grille.vision.alignment.TemplateModel;
import dev.grille.vision.geometry.Homography;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where editions of a form lie upon each other's templates, as far as it was found out; the pair
 * unused longest is forgotten first. Not thread-safe.
 */
final class EditionPlaces {
  /** A pair takes some hundred bytes, and a form seldom has ten editions. */
  private static final int MOST = 1_000;

  private final FormFinder finder;
  private final Map<Pair, Homography> known = new LinkedHashMap<>(16, 0.75f, true);

  EditionPlaces(FormFinder finder) {
    this.finder = finder;
  }

  /** Keys of two templates. */
  private record Pair(String edition, String other) {}

  /**
   * Where an edition of a form that was aligned lies in the same picture: its print is laid on the
   * other's, so that how well each was aligned favours neither.
   *
   * @param rough the edition's pixels to the picture's, true to about a hundredth of the picture;
   *     null where nothing is known
   * @return null where it is not laid out like the other
   */
  @Nullable Homography beside(
      String alignedKey,
      PlacedForm aligned,
      String key,
      TemplateModel model,
      @Nullable Homography rough,
      SeenPicture picture) {
    Pair pair = new Pair(key, alignedKey);
    Homography place = known.get(pair);
    if (place == null) {
      place = finder.onEdition(model, aligned, rough, picture);
      if (place == null) {
        return null;
      }
      known.put(pair, place);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return place.then(aligned.toPicture());
  }
}
