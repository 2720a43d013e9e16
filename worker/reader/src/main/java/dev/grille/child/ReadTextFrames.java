package dev.grille.child;

import dev.grille.child.Headers.PictureOf;
import dev.grille.contracts.TextOptions;
import dev.grille.reader.Task;
import dev.grille.reader.TextReading;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@link Task.ReadText} crosses with the picture as its part. */
final class ReadTextFrames implements TaskFrames<TextReading, Task.ReadText> {
  private record Details(PictureOf picture, TextOptions options) {}

  @Override
  public Class<Task.ReadText> task() {
    return Task.ReadText.class;
  }

  @Override
  public Object details(Task.ReadText task) {
    return new Details(PictureOf.of(task.picture()), task.options());
  }

  @Override
  public List<byte[]> parts(Task.ReadText task) {
    return List.of(task.picture().bytes());
  }

  @Override
  public Task.ReadText task(JsonNode details, List<byte[]> parts, Templates templates)
      throws FrameException {
    Details said = Headers.parse(details, Details.class);
    return new Task.ReadText(said.picture().with(parts.get(0)), said.options());
  }

  @Override
  public Frame answer(TextReading result) {
    return new Frame(FrameKind.ANSWER, Headers.write(result), List.of());
  }

  @Override
  public TextReading result(Frame answer) throws FrameException {
    answer.expectParts(0);
    return Headers.parse(answer, TextReading.class);
  }
}
