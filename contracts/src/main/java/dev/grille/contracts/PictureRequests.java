package dev.grille.contracts;

import java.util.List;

/**
 * The pictures that a command asks about, in the order in which they are answered.
 *
 * @param all 1 to {@link #MAX}
 * @param asList whether the command gave a list, so that the answer does too: of one as well
 */
public record PictureRequests(List<PictureRequest> all, boolean asList) {
  /** Most pictures of a command: what the services allow that Grille takes the place of. */
  public static final int MAX = 50;

  public PictureRequests {
    all = List.copyOf(all);
    if (all.isEmpty() || all.size() > MAX || (!asList && all.size() > 1)) {
      throw new IllegalArgumentException("a command cannot ask about " + all.size() + " pictures");
    }
  }

  /** A command's only picture. */
  public static PictureRequests of(PictureRequest only) {
    return new PictureRequests(List.of(only), false);
  }
}
