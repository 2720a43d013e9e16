package dev.grille.recognition;

import dev.grille.contracts.Answer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureJson;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants of its pictures.
 *
 * @param <R> what is read in a picture
 */
interface Recognition<R> extends PictureReading<R> {
  /** The template that the command named; null where it named none. */
  @Nullable String templateId();

  /**
   * All that what is answered for a picture rests on beside the picture: what was kept under
   * something else is done again.
   */
  String readWith();

  /** How what is read is kept and answered. */
  PictureJson<R> json();

  /** The answer, of which one picture was read at least; in the transaction that stores it. */
  Answer answer(Answer.Envelope envelope, PictureAnswers<R> pictures);
}
