package dev.grille.studio.operator;

import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import org.springframework.http.HttpStatus;

/** How many rows a page may ask for at once. */
final class PageSize {
  private static final int MAX = 500;

  private PageSize() {}

  static int of(int asked) {
    if (asked < 1 || asked > MAX) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          Problem.of(
              "BAD_REQUEST", "limit is " + asked + ".", "Ask for 1 to " + MAX + " at once."));
    }
    return asked;
  }
}
