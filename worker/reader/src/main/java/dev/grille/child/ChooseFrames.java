package dev.grille.child;

import dev.grille.child.Headers.PictureOf;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.ChosenReading.RunnerUp;
import dev.grille.reader.Task;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@link Task.Choose} crosses with the picture as its part; about templates the child asks back.
 */
final class ChooseFrames implements TaskFrames<ChosenReading, Task.Choose> {
  private record Details(PictureOf picture) {}

  @Override
  public Class<Task.Choose> task() {
    return Task.Choose.class;
  }

  @Override
  public Object details(Task.Choose task) {
    return new Details(PictureOf.of(task.picture()));
  }

  @Override
  public List<byte[]> parts(Task.Choose task) {
    return List.of(task.picture().bytes());
  }

  @Override
  public Task.Choose task(JsonNode details, List<byte[]> parts, Templates templates)
      throws FrameException {
    Details said = Headers.parse(details, Details.class);
    return new Task.Choose(said.picture().with(parts.get(0)), templates);
  }

  @Override
  public Frame answer(ChosenReading result) {
    return new Frame(FrameKind.ANSWER, Headers.write(result), List.of());
  }

  @Override
  public ChosenReading result(Frame answer) throws FrameException {
    answer.expectParts(0);
    ChosenReading said = Headers.parse(answer, ChosenReading.class);
    return new ChosenReading(
        said.key(),
        said.votes(),
        said.reading(),
        said.others().stream().map(ChooseFrames::cleaned).toList());
  }

  private static RunnerUp cleaned(RunnerUp other) {
    return new RunnerUp(other.key(), other.votes(), ChildWords.cleaned(other.because()));
  }
}
