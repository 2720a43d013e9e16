package dev.grille.child;

import dev.grille.child.Headers.PictureOf;
import dev.grille.contracts.TableOptions;
import dev.grille.reader.TableReading;
import dev.grille.reader.Task;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@link Task.ReadTables} crosses with the picture as its part. */
final class ReadTablesFrames implements TaskFrames<TableReading, Task.ReadTables> {
  private record Details(PictureOf picture, TableOptions options) {}

  @Override
  public Class<Task.ReadTables> task() {
    return Task.ReadTables.class;
  }

  @Override
  public Object details(Task.ReadTables task) {
    return new Details(PictureOf.of(task.picture()), task.options());
  }

  @Override
  public List<byte[]> parts(Task.ReadTables task) {
    return List.of(task.picture().bytes());
  }

  @Override
  public Task.ReadTables task(JsonNode details, List<byte[]> parts, Templates templates)
      throws FrameException {
    Details said = Headers.parse(details, Details.class);
    return new Task.ReadTables(said.picture().with(parts.get(0)), said.options());
  }

  @Override
  public Frame answer(TableReading result) {
    return new Frame(FrameKind.ANSWER, Headers.write(result), List.of());
  }

  @Override
  public TableReading result(Frame answer) throws FrameException {
    answer.expectParts(0);
    return Headers.parse(answer, TableReading.class);
  }
}
