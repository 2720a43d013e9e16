package dev.grille.child;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.util.List;

/**
 * The parent's words in a conversation about one task: it asks, gives what the child needs as often
 * as it needs something, and takes the answer.
 *
 * @param <R> the task's result
 */
public final class Question<R> {
  private final Task<R> task;
  private final Frame request;
  private final TaskFrames<R, ?> frames;

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

  /**
   * What is sent to a child that needs something.
   *
   * @param need of kind {@link FrameKind#NEED}
   * @throws FrameException when it is nothing that this task has
   */
  public Frame give(Frame need) throws FrameException {
    String key = Headers.parse(need, Headers.Need.class).key();
    StoredTemplate template =
        task.templates().stream()
            .filter(known -> known.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new FrameException("a need of what the task does not have"));
    return new Frame(
        FrameKind.GIVE,
        Headers.write(new Headers.Give(template.key(), template.fields(), template.anchors())),
        List.of(template.picture(), template.features()));
  }

  /**
   * What the child's last frame says.
   *
   * @throws FrameException when it is no answer to this question
   * @throws CommandException when the child says that the task cannot be done
   */
  public R answer(Frame frame) throws FrameException {
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
