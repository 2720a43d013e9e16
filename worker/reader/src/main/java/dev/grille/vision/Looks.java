package dev.grille.vision;

import dev.grille.reader.Candidates;
import dev.grille.reader.Likeness;
import dev.grille.reader.Signature;
import dev.grille.vision.alignment.SeenPicture;
import dev.grille.vision.alignment.SignatureFinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks a picture up among templates: at a small size first, at a larger one where that tells too
 * little. For one picture and one thread.
 */
final class Looks {
  /**
   * Votes with which the likest editions of a form are not told from each other by chance. Pictures
   * of 1,000 forms whose right edition was not the first had 8 to 23 votes for the first.
   */
  private static final double CLEAR = 25;

  private final Candidates among;
  private final SignatureFinder signatures;
  private final SeenPicture picture;
  private Signature seen;
  private boolean isCloser;

  Looks(Candidates among, SignatureFinder signatures, SeenPicture picture) {
    this.among = among;
    this.signatures = signatures;
    this.picture = picture;
    this.seen = signatures.ofPicture(picture);
  }

  /** From now on at the larger size. */
  Looks closer() {
    seen = signatures.ofPictureCloser(picture);
    isCloser = true;
    return this;
  }

  /** The forms that the picture is likest, the likest first. */
  List<Likeness> likest() {
    return among.like(seen);
  }

  /**
   * What speaks for a form that was found and for its other editions, the likest first, by their
   * keys; where that is little, it is looked closer first. Empty where it has no others.
   */
  Map<String, Likeness> editions(Likeness found) {
    List<Likeness> near = among.near(found.key(), seen);
    if (!isCloser && !near.isEmpty() && found.votes() < CLEAR) {
      near = among.near(found.key(), closer().seen);
    }
    Map<String, Likeness> editions = new LinkedHashMap<>();
    near.forEach(like -> editions.put(like.key(), like));
    return editions;
  }
}
