package dev.grille.child;

import dev.grille.child.Headers.PictureOf;
import dev.grille.reader.Reading;
import dev.grille.reader.Task;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@link Task.ReadForm} crosses with the picture as its part and its template by key. */
final class ReadFormFrames implements TaskFrames<Reading, Task.ReadForm> {
  private record Details(PictureOf picture, String template) {}

  @Override
  public Class<Task.ReadForm> task() {
    return Task.ReadForm.class;
  }

  @Override
  public Object details(Task.ReadForm task) {
    return new Details(PictureOf.of(task.picture()), task.template().key());
  }

  @Override
  public List<byte[]> parts(Task.ReadForm task) {
    return List.of(task.picture().bytes());
  }

  @Override
  public Task.ReadForm task(JsonNode details, List<byte[]> parts, Templates templates)
      throws IOException {
    Details said = Headers.parse(details, Details.class);
    return new Task.ReadForm(templates.needed(said.template()), said.picture().with(parts.get(0)));
  }

  @Override
  public Frame answer(Reading result) {
    return new Frame(FrameKind.ANSWER, Headers.write(result), List.of());
  }

  @Override
  public Reading result(Frame answer) throws FrameException {
    answer.expectParts(0);
    return Headers.parse(answer, Reading.class);
  }
}
