package dev.grille.recognition;

import dev.grille.commands.CommandRun;
import dev.grille.commands.LeftForLaterException;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.PictureJson;
import dev.grille.contracts.PictureRequest;
import dev.grille.contracts.PictureRequests;
import dev.grille.contracts.Stage;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.PictureRepository;
import dev.grille.db.PictureRepository.KeptPicture;
import dev.grille.reader.Picture;
import dev.grille.recognition.PictureReading.Done;
import dev.grille.sources.PictureSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Does the pictures of commands that have several: side by side, but few at a time, so that the
 * files of a whole list are never held at once and others' pictures get their turns. What a picture
 * gave is kept as soon as it is known, so that a command which comes again goes on with what is
 * missing. May be used by several threads at once.
 */
public final class SeveralPictures {
  private final PictureSource source;
  private final PictureRepository kept;
  private final ExecutorService threads;
  private final int atOnce;

  /**
   * Over a tenant's tables.
   *
   * @param threads do the pictures of all commands
   * @param atOnce most pictures of one command that are fetched and read at a time
   */
  public SeveralPictures(
      PictureSource source, PictureRepository kept, ExecutorService threads, int atOnce) {
    if (atOnce < 1) {
      throw new IllegalArgumentException("at least one picture has to be read at a time");
    }
    this.source = source;
    this.kept = kept;
    this.threads = threads;
    this.atOnce = atOnce;
  }

  /**
   * What all pictures gave.
   *
   * @param timings milliseconds by stage, of all pictures that were read now
   */
  record Outcome<R>(PictureAnswers<R> answers, Map<Stage, Long> timings) {}

  /**
   * Does those that are missing.
   *
   * @param readWith what they are read with; what was read with something else is done again
   * @param json how what is read is kept
   * @throws LeftForLaterException when the run is over before all are done
   */
  <R> Outcome<R> read(
      CommandRun run,
      PictureRequests requests,
      String readWith,
      PictureJson<R> json,
      PictureReading<R> reading) {
    return new Run<>(run, requests, readWith, json, reading).outcome();
  }

  /** Forgets what is kept of a command that is answered whole. */
  void forget(CommandRun run) {
    kept.forget(run.commandId());
  }

  /** One command's pictures, seen from its own thread. */
  private final class Run<R> {
    private final CommandRun run;
    private final AttemptKey key;
    private final List<PictureRequest> requests;
    private final String readWith;
    private final PictureJson<R> json;
    private final PictureReading<R> reading;
    private final SharedFile files = new SharedFile(source);
    private final Map<Integer, PictureAnswer<R>> answers = new TreeMap<>();
    private final Map<Stage, Long> timings = new EnumMap<>(Stage.class);
    private final @Nullable Map<String, String> logContext = MDC.getCopyOfContextMap();

    Run(
        CommandRun run,
        PictureRequests requests,
        String readWith,
        PictureJson<R> json,
        PictureReading<R> reading) {
      this.run = run;
      this.key = new AttemptKey(run.commandId(), run.attempt());
      this.requests = requests.all();
      this.readWith = readWith;
      this.json = json;
      this.reading = reading;
    }

    Outcome<R> outcome() {
      for (KeptPicture picture : kept.of(key, readWith)) {
        answers.put(picture.picture(), json.fromBytes(picture.content()));
      }
      List<Integer> missing = new ArrayList<>();
      for (int picture = 1; picture <= requests.size(); picture++) {
        if (!answers.containsKey(picture)) {
          missing.add(picture);
        }
      }
      readAll(missing);
      if (answers.size() < requests.size()) {
        throw new LeftForLaterException(
            answers.size() + " of " + requests.size() + " pictures are done, the rest comes again");
      }
      return new Outcome<>(
          new PictureAnswers<>(List.copyOf(answers.values()), true), Map.copyOf(timings));
    }

    private void readAll(List<Integer> missing) {
      List<Future<?>> begun = new ArrayList<>();
      try {
        readAll(missing, begun);
      } catch (InterruptedException e) {
        begun.forEach(future -> future.cancel(true));
        Thread.currentThread().interrupt();
        throw new LeftForLaterException("interrupted while pictures were read");
      }
    }

    private void readAll(List<Integer> missing, List<Future<?>> begun) throws InterruptedException {
      BlockingQueue<Finished<R>> finished = new LinkedBlockingQueue<>();
      Throwable failure = null;
      int next = 0;
      int underWay = 0;
      while (underWay > 0 || (failure == null && next < missing.size() && !run.isOver())) {
        while (failure == null
            && underWay < atOnce
            && next < missing.size()
            && (underWay == 0 || !run.isOver())) {
          int picture = missing.get(next++);
          begun.add(submitted(() -> finished.add(finish(picture))));
          underWay++;
        }
        Finished<R> one = finished.take();
        underWay--;
        // What is under way is not broken off for another's sake: that would cost its child.
        Throwable its = failureOf(one);
        failure = failure == null ? its : failure;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
    }

    private Future<?> submitted(Runnable work) {
      try {
        return threads.submit(work);
      } catch (RejectedExecutionException e) {
        throw new LeftForLaterException("the worker stops");
      }
    }

    /** Keeps what a picture gave; what is in the way of it, or of keeping it. */
    private @Nullable Throwable failureOf(Finished<R> one) {
      try {
        take(one);
        return one.failure();
      } catch (RuntimeException e) {
        return e;
      }
    }

    private Finished<R> finish(int picture) {
      if (logContext != null) {
        MDC.setContextMap(logContext);
      }
      try {
        return done(picture);
      } catch (RuntimeException | Error e) {
        return new Finished<>(picture, null, Map.of(), e);
      } finally {
        MDC.clear();
      }
    }

    private Finished<R> done(int picture) {
      PictureRequest request = requests.get(picture - 1);
      try {
        Picture fetched = files.fetch(request.picture());
        Integer page = request.page();
        Done<R> done = reading.read(page == null ? fetched : fetched.withPage(page));
        return new Finished<>(
            picture, new PictureAnswer.Read<>(page, done.content()), done.timings(), null);
      } catch (RuntimeException e) {
        CommandException failure = run.failure(e);
        return new Finished<>(
            picture,
            new PictureAnswer.Failed<>(
                new PictureFailure(
                    request.page(),
                    failure.code(),
                    failure.plainMessage(),
                    request.placeOf(failure.path()),
                    failure.alignment())),
            Map.of(),
            null);
      }
    }

    private void take(Finished<R> one) {
      PictureAnswer<R> answer = one.answer();
      if (answer != null) {
        boolean isRead = answer instanceof PictureAnswer.Read;
        kept.keep(key, readWith, new KeptPicture(one.picture(), isRead, json.toBytes(answer)));
        answers.put(one.picture(), answer);
        one.timings().forEach((stage, millis) -> timings.merge(stage, millis, Long::sum));
      }
    }
  }

  /** A picture that is done, or the failure that ends the run. */
  private record Finished<R>(
      int picture,
      @Nullable PictureAnswer<R> answer,
      Map<Stage, Long> timings,
      @Nullable Throwable failure) {}
}
