package dev.grille.reader;

import java.util.List;
import java.util.Optional;

/** The templates among which one is chosen for a picture. */
public interface Candidates {
  /** A picture is held against so many at most, each time it is looked at. */
  int MOST = 8;

  /** A picture is looked at so often at most: the second time at a larger size. */
  int LOOKS = 2;

  /**
   * Share of the votes for the form that was found below which another one is not compared with it:
   * editions of one form have nearly as many.
   */
  double COMPARED = 0.6;

  /**
   * Those that a picture may show, the likeliest first; at most {@value #MOST}. It is asked {@value
   * #LOOKS} times at most.
   *
   * @param seen what stands out in it
   */
  List<Likeness> like(Signature seen);

  /**
   * One of those and the templates whose forms may be taken for its, such as its other editions, as
   * far as anything in the same picture speaks for them: a picture of few features may be likest to
   * an edition that it does not show. The likest first, and at most {@value #MOST} beside the one;
   * they can be got from then on. None where the one has no such. It is asked {@value #MOST} times
   * at most.
   *
   * @param seen what stands out in the picture, at either size
   */
  List<Likeness> near(String key, Signature seen);

  /** One of those; empty where it is no more, or was none of them. */
  Optional<StoredTemplate> get(String key);
}
