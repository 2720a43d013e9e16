package dev.grille.recognition;

import dev.grille.commands.AnswerLimit;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureRequest;
import dev.grille.contracts.PictureRequests;
import dev.grille.contracts.Stage;
import dev.grille.reader.Picture;
import dev.grille.recognition.PictureReading.Done;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * Does the pictures of a command, whether it has one or several: what all commands that read
 * pictures have in common. May be used by several threads at once.
 */
public final class RequestedPictures {
  private final PictureSource source;
  private final SeveralPictures several;
  private final AnswerLimit limit;
  private final MonotonicClock clock;

  public RequestedPictures(
      PictureSource source, SeveralPictures several, AnswerLimit limit, MonotonicClock clock) {
    this.source = source;
    this.several = several;
    this.limit = limit;
    this.clock = clock;
  }

  /**
   * Reads them.
   *
   * @throws CommandException where the only picture cannot be read
   * @throws dev.grille.commands.LeftForLaterException when the run is over before all are done
   */
  <R> Prepared prepare(CommandRun run, PictureRequests pictures, Recognition<R> recognition) {
    return pictures.asList()
        ? several(run, pictures, recognition)
        : single(pictures.all().get(0), recognition);
  }

  private <R> Prepared single(PictureRequest request, Recognition<R> recognition) {
    try {
      long begin = clock.nanoTime();
      Picture picture = source.fetch(request.picture()).withPage(request.page());
      long fetch = clock.since(begin).toMillis();
      Done<R> done = recognition.read(picture);
      Map<Stage, Long> timings = new EnumMap<>(Stage.class);
      timings.putAll(done.timings());
      timings.put(Stage.FETCH, fetch);
      return new Prepared(
          timings, envelope -> answer(recognition, envelope, PictureAnswers.of(done.content())));
    } catch (CommandException e) {
      throw request.placed(e);
    }
  }

  private <R> Prepared several(
      CommandRun run, PictureRequests requests, Recognition<R> recognition) {
    SeveralPictures.Outcome<R> outcome =
        several.read(
            run,
            several.asked(requests.all()),
            recognition.readWith(),
            recognition.json(),
            recognition);
    PictureAnswers<R> answers = outcome.answers();
    if (answers.read().isEmpty()) {
      return new Prepared(
          outcome.timings(),
          envelope -> new Answer.Failed(envelope, recognition.templateId(), answers.failures()));
    }
    return new Prepared(
        outcome.timings(),
        envelope -> {
          Answer answer = answer(recognition, envelope, answers);
          if (answers.failures().isEmpty()) {
            several.forget(run);
          }
          return answer;
        });
  }

  /** One that a record holds; else nothing of it is stored. */
  private <R> Answer answer(
      Recognition<R> recognition, Answer.Envelope envelope, PictureAnswers<R> answers) {
    Answer answer = recognition.answer(envelope, answers);
    limit.check(answer, null);
    return answer;
  }
}
