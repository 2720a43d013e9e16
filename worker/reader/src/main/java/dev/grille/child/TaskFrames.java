package dev.grille.child;

import dev.grille.contracts.CommandException;
import dev.grille.reader.Candidates;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How one kind of task and its result cross between parent and child.
 *
 * @param <R> the result
 * @param <T> the task
 */
interface TaskFrames<R, T extends Task<R>> {
  /** The kind of task. */
  Class<T> task();

  /** What is said of a task, as JSON; templates by their keys. */
  Object details(T task);

  /** What of it is binary. */
  List<byte[]> parts(T task);

  /**
   * The task again, at the child.
   *
   * @param templates has those that the details name, and asks the parent for what it lacks
   * @throws CommandException when the task can be told to be impossible already
   */
  T task(JsonNode details, List<byte[]> parts, Templates templates) throws IOException;

  /** A frame of kind {@link FrameKind#ANSWER}. */
  Frame answer(R result);

  /**
   * The result again, at the parent, which takes nothing for granted.
   *
   * @throws FrameException when it is none of this kind of task
   */
  R result(Frame answer) throws FrameException;

  /** Templates by their keys, those that a picture is like among them. */
  interface Templates extends Candidates {
    /** A template that the parent certainly has. */
    default StoredTemplate needed(String key) throws FrameException {
      return get(key).orElseThrow(() -> new FrameException("a template is gone that was named"));
    }
  }
}
