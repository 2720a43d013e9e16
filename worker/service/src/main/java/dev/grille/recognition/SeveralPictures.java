package dev.grille.recognition;

import dev.grille.commands.CommandRun;
import dev.grille.commands.FirstFailure;
import dev.grille.commands.LeftForLaterException;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.PictureJson;
import dev.grille.contracts.PictureRequest;
import dev.grille.contracts.Stage;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.PictureRepository;
import dev.grille.db.PictureRepository.KeptPicture;
import dev.grille.recognition.PictureReading.Done;
import dev.grille.sources.PictureSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Does the pictures of commands that have several: side by side, but few at a time, so that the
 * files of a whole list are never held at once and others' pictures get their turns. What a picture
 * gave is kept as soon as it is known, so that a command which comes again goes on with what is
 * missing. May be used by several threads at once.
 */
public final class SeveralPictures {
  private static final Logger log = LoggerFactory.getLogger(SeveralPictures.class);

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
      List<? extends AskedPicture> pictures,
      String readWith,
      PictureJson<R> json,
      PictureReading<R> reading) {
    return new Run<>(run, pictures, readWith, json, reading).outcome();
  }

  /** The pictures of a record; of those that stand in one file the file is fetched once. */
  List<AskedPicture> asked(List<PictureRequest> requests) {
    SharedFile files = new SharedFile(source);
    return requests.stream()
        .<AskedPicture>map(request -> new AskedPicture.OfRecord(request, files))
        .toList();
  }

  /** Forgets what is kept of a command that is answered whole. */
  void forget(CommandRun run) {
    kept.forget(run.commandId());
  }

  /** One command's pictures, seen from its own thread. */
  private final class Run<R> {
    private final CommandRun run;
    private final AttemptKey key;
    private final List<? extends AskedPicture> pictures;
    private final String readWith;
    private final PictureJson<R> json;
    private final PictureReading<R> reading;
    private final Map<Integer, PictureAnswer<R>> answers = new TreeMap<>();
    private final Map<Stage, Long> timings = new EnumMap<>(Stage.class);
    private final @Nullable Map<String, String> logContext = MDC.getCopyOfContextMap();

    Run(
        CommandRun run,
        List<? extends AskedPicture> pictures,
        String readWith,
        PictureJson<R> json,
        PictureReading<R> reading) {
      this.run = run;
      this.key = new AttemptKey(run.commandId(), run.attempt());
      this.pictures = List.copyOf(pictures);
      this.readWith = readWith;
      this.json = json;
      this.reading = reading;
    }

    Outcome<R> outcome() {
      for (KeptPicture picture : kept.of(key, readWith)) {
        understood(picture).ifPresent(answer -> answers.put(picture.picture(), answer));
      }
      List<Integer> missing = new ArrayList<>();
      for (int picture = 1; picture <= pictures.size(); picture++) {
        if (!answers.containsKey(picture)) {
          missing.add(picture);
        }
      }
      readAll(missing);
      if (answers.size() < pictures.size()) {
        throw new LeftForLaterException(
            answers.size() + " of " + pictures.size() + " pictures are done, the rest comes again");
      }
      return new Outcome<>(
          new PictureAnswers<>(List.copyOf(answers.values()), true), Map.copyOf(timings));
    }

    /** Empty where another version kept what this one does not know: then it is read again. */
    private Optional<PictureAnswer<R>> understood(KeptPicture picture) {
      try {
        return Optional.of(json.fromBytes(picture.content()));
      } catch (IllegalArgumentException e) {
        log.info("picture {} is read again, as another version kept it", picture.picture());
        kept.forget(key, picture.picture());
        return Optional.empty();
      }
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
      var running = new ExecutorCompletionService<Finished<R>>(threads);
      FirstFailure failure = new FirstFailure();
      Iterator<Integer> left = missing.iterator();
      int underWay = 0;
      while (true) {
        while (underWay < atOnce
            && left.hasNext()
            && !failure.isNoted()
            // One at least, however late it is: what others come before must get on too.
            && (begun.isEmpty() || !run.isOver())) {
          int picture = left.next();
          begun.add(submitted(running, () -> withLogContext(picture)));
          underWay++;
        }
        if (underWay == 0) {
          break;
        }
        // What is under way is not broken off for another's sake: that would cost its child.
        Future<Finished<R>> one = running.take();
        underWay--;
        try {
          take(one.get());
        } catch (ExecutionException e) {
          failure.note(e.getCause());
        } catch (RuntimeException e) {
          failure.note(e);
        }
      }
      failure.throwNoted();
    }

    private Future<Finished<R>> submitted(
        ExecutorCompletionService<Finished<R>> running, Callable<Finished<R>> work) {
      try {
        return running.submit(work);
      } catch (RejectedExecutionException e) {
        throw new LeftForLaterException("the worker stops");
      }
    }

    private Finished<R> withLogContext(int picture) {
      if (logContext != null) {
        MDC.setContextMap(logContext);
      }
      try {
        return done(picture);
      } finally {
        MDC.clear();
      }
    }

    private Finished<R> done(int picture) {
      AskedPicture asked = pictures.get(picture - 1);
      try {
        Done<R> done = reading.read(asked.fetch());
        return new Finished<>(
            picture, new PictureAnswer.Read<>(asked.page(), done.content()), done.timings());
      } catch (RuntimeException e) {
        CommandException failure = run.failure(e);
        return new Finished<>(
            picture,
            new PictureAnswer.Failed<>(
                new PictureFailure(
                    asked.page(),
                    failure.code(),
                    failure.plainMessage(),
                    asked.placeOf(failure.path()),
                    failure.alignment())),
            Map.of());
      }
    }

    private void take(Finished<R> one) {
      PictureAnswer<R> answer = one.answer();
      boolean isRead = answer instanceof PictureAnswer.Read;
      kept.keep(key, readWith, new KeptPicture(one.picture(), isRead, json.toBytes(answer)));
      answers.put(one.picture(), answer);
      one.timings().forEach((stage, millis) -> timings.merge(stage, millis, Long::sum));
    }
  }

  /** A picture that was read, or could not be. */
  private record Finished<R>(int picture, PictureAnswer<R> answer, Map<Stage, Long> timings) {}
}
