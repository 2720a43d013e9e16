package dev.grille.studio.operator;

import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import org.springframework.http.HttpStatus;

/** What a person confirmed is what is done: else nothing is. */
final class ChangedMeanwhile {
  private ChangedMeanwhile() {}

  static void refuse(int expected, int now) {
    if (expected != now) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          Problem.of(
              "CHANGED_MEANWHILE",
              "%d dead letters were confirmed, %d are meant now.".formatted(expected, now),
              "Look at them again."));
    }
  }
}
