package dev.grille.child;

import dev.grille.reader.Task;
import java.util.Arrays;

/** The kinds of task that cross between parent and child; the names are the wire's. */
enum TaskType {
  LEARN(new LearnFrames()),
  READ_FORM(new ReadFormFrames()),
  SIGN(new SignFrames()),
  CHOOSE(new ChooseFrames()),
  COMPARE(new CompareFrames()),
  READ_TEXT(new ReadTextFrames()),
  READ_TABLES(new ReadTablesFrames()),
  READ_DOCUMENTS(new ReadDocumentsFrames()),
  DRAW_FIELDS(new DrawFieldsFrames());

  private final TaskFrames<?, ?> frames;

  TaskType(TaskFrames<?, ?> frames) {
    this.frames = frames;
  }

  TaskFrames<?, ?> frames() {
    return frames;
  }

  static TaskType of(Task<?> task) {
    return Arrays.stream(values())
        .filter(type -> type.frames.task().isInstance(task))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(task.getClass() + " cannot cross"));
  }
}
