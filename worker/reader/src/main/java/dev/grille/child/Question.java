package dev.grille.child;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Candidates;
import dev.grille.reader.Likeness;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parent's words in a conversation about one task: it asks, gives what the child needs as often
 * as it needs something, and takes the answer.
 *
 * @param <R> the task's result
 */
public final class Question<R> {
  private static final Set<FrameKind> ASKED_BACK =
      EnumSet.of(FrameKind.NEED, FrameKind.SEEK, FrameKind.NEAR);

  private final Task<R> task;
  private final Frame request;
  private final TaskFrames<R, ?> frames;
  private int timesSought;
  private int timesNear;
  private @Nullable RuntimeException failure;

  private Question(Task<R> task, Frame request, TaskFrames<R, ?> frames) {
    this.task = task;
    this.request = request;
    this.frames = frames;
  }

  /** About a task. */
  public static <R> Question<R> about(Task<R> task) {
    TaskType type = TaskType.of(task);
    // What the type was found by.
    @SuppressWarnings("unchecked")
    TaskFrames<R, Task<R>> frames = (TaskFrames<R, Task<R>>) type.frames();
    Headers.Ask ask = new Headers.Ask(type, Headers.tree(frames.details(task)));
    Frame request = new Frame(FrameKind.ASK, Headers.write(ask), frames.parts(task));
    return new Question<>(task, request, frames);
  }

  /** What is sent first. */
  public Frame request() {
    return request;
  }

  /** Whether a frame is no answer: the child needs something first. */
  public static boolean isAskedBack(Frame said) {
    return ASKED_BACK.contains(said.kind());
  }

  /**
   * What is sent to a child that needs something. Where our own surroundings fail meanwhile, the
   * child is told that there is nothing, and {@link #answer} says what happened: so the child comes
   * to an end that it can go on from.
   *
   * @param need for which {@link #isAskedBack} holds
   * @throws FrameException when it is nothing that this task has
   */
  public Frame give(Frame need) throws FrameException {
    return switch (need.kind()) {
      case SEEK -> found(need);
      case NEAR -> near(need);
      default -> given(need);
    };
  }

  private Frame given(Frame need) throws FrameException {
    String key = Headers.parse(need, Headers.Need.class).key();
    Optional<StoredTemplate> named =
        task.templates().stream().filter(known -> known.key().equals(key)).findFirst();
    if (named.isEmpty() && task.candidates().isEmpty()) {
      throw new FrameException("a need of what the task does not have");
    }
    return named
        .or(() -> hadOrNothing(among -> among.get(key), Optional.empty()))
        .map(
            template ->
                new Frame(
                    FrameKind.GIVE,
                    Headers.write(
                        new Headers.Give(template.key(), template.fields(), template.anchors())),
                    List.of(template.picture(), template.features())))
        .orElseGet(
            () -> new Frame(FrameKind.GONE, Headers.write(new Headers.Need(key)), List.of()));
  }

  private Frame found(Frame seek) throws FrameException {
    if (task.candidates().isEmpty() || ++timesSought > Candidates.LOOKS) {
      throw new FrameException("a search that the task does not need");
    }
    Signature seen = SignFrames.signature(seek);
    List<Likeness> likest = hadOrNothing(among -> among.like(seen), List.of());
    return found(likest);
  }

  private Frame near(Frame asked) throws FrameException {
    if (timesSought == 0 || ++timesNear > Candidates.MOST) {
      throw new FrameException("more templates are asked for than are chosen among");
    }
    String key = Headers.parse(asked, Headers.Need.class).key();
    Signature seen = SignFrames.signature(asked);
    return found(hadOrNothing(among -> among.near(key, seen), List.of()));
  }

  private static Frame found(List<Likeness> likest) {
    return new Frame(FrameKind.FOUND, Headers.write(new Headers.Found(likest)), List.of());
  }

  private <T> T hadOrNothing(Function<Candidates, T> wish, T nothing) {
    try {
      return task.candidates().map(wish).orElse(nothing);
    } catch (RuntimeException e) {
      failure = e;
      return nothing;
    }
  }

  /**
   * What the child's last frame says.
   *
   * @throws FrameException when it is no answer to this question
   * @throws CommandException when the child says that the task cannot be done
   */
  public R answer(Frame frame) throws FrameException {
    if (failure != null) {
      throw failure;
    }
    if (frame.kind() == FrameKind.FAILED) {
      throw failure(Headers.parse(frame, Headers.Failed.class));
    }
    if (frame.kind() != FrameKind.ANSWER) {
      throw new FrameException("a " + frame.kind() + " frame where an answer was due");
    }
    R result = frames.result(frame);
    if (!task.accepts(result)) {
      throw new FrameException("a result that cannot be this task's");
    }
    return result;
  }

  private static CommandException failure(Headers.Failed failed) throws FrameException {
    ErrorCode code = failed.code();
    if (code == null || failed.message() == null) {
      throw new FrameException("a failure without a code or a message");
    }
    return new CommandException(
        code, ChildWords.cleaned(failed.message()), failed.path(), failed.alignment(), null);
  }
}
