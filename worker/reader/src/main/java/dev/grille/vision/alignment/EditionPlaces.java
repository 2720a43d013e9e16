package dev.grille.vision.alignment;

import dev.grille.vision.alignment.DifferingPrint.PlacedForm;
import dev.grille.vision.geometry.Homography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where editions of a form lie upon each other's templates, as far as it was found out; the pair
 * unused longest is forgotten first. Not thread-safe.
 */
public final class EditionPlaces {
  /** A pair takes some hundred bytes, and a form seldom has ten editions. */
  private static final int MOST = 1_000;

  /** How far apart the middles of two places are, as a share of the picture: rows are further. */
  private static final double ELSEWHERE = 0.025;

  private final FormFinder finder;
  private final Map<Pair, Homography> known = new LinkedHashMap<>(16, 0.75f, true);

  /** None is known yet. */
  public EditionPlaces(FormFinder finder) {
    this.finder = finder;
  }

  /** Keys of two templates. */
  private record Pair(String edition, String other) {}

  /**
   * Where an edition of a form that was aligned may lie in the same picture: its print is laid on
   * the other's, so that how well each was aligned favours neither; and where the picture itself
   * has it, if that is elsewhere. Forms whose rows repeat can be aligned a row off.
   *
   * @param rough the edition's pixels to the picture's, true to about a hundredth of the picture;
   *     null where nothing is known
   * @return none where it is not laid out like the other, nor in the picture as a form would
   */
  public List<Homography> places(
      String alignedKey,
      PlacedForm aligned,
      String key,
      TemplateModel model,
      @Nullable Homography rough,
      SeenPicture picture) {
    List<Homography> places = new ArrayList<>();
    Homography onOther = onOther(new Pair(key, alignedKey), aligned, model, rough, picture);
    if (onOther != null) {
      places.add(onOther.then(aligned.toPicture()));
    }
    if (rough != null && (places.isEmpty() || isElsewhere(rough, places.get(0), model, picture))) {
      Homography own = finder.approach(rough, model, picture);
      if (own != null) {
        places.add(own);
      }
    }
    return places;
  }

  private @Nullable Homography onOther(
      Pair pair,
      PlacedForm aligned,
      TemplateModel model,
      @Nullable Homography rough,
      SeenPicture picture) {
    Homography place = known.get(pair);
    if (place == null) {
      place = finder.onEdition(model, aligned, rough, picture);
      if (place != null) {
        known.put(pair, place);
        if (known.size() > MOST) {
          known.remove(known.keySet().iterator().next());
        }
      }
    }
    return place;
  }

  private static boolean isElsewhere(
      Homography one, Homography other, TemplateModel model, SeenPicture picture) {
    double x = model.size().width / 2;
    double y = model.size().height / 2;
    double apart = Math.hypot(one.mapX(x, y) - other.mapX(x, y), one.mapY(x, y) - other.mapY(x, y));
    return apart > ELSEWHERE * picture.longestSide();
  }
}
