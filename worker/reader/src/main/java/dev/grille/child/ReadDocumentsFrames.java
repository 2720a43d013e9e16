package dev.grille.child;

import dev.grille.child.Headers.PictureOf;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.documents.InvalidDefinitionException;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Task;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@link Task.ReadDocuments} crosses with the picture as its part, and with the definitions of its
 * kinds: a child has no files of the users' own.
 */
final class ReadDocumentsFrames implements TaskFrames<DocumentsReading, Task.ReadDocuments> {
  private record Details(PictureOf picture, List<String> kinds) {}

  @Override
  public Class<Task.ReadDocuments> task() {
    return Task.ReadDocuments.class;
  }

  @Override
  public Object details(Task.ReadDocuments task) {
    return new Details(
        PictureOf.of(task.picture()), task.kinds().stream().map(DocumentKindJson::write).toList());
  }

  @Override
  public List<byte[]> parts(Task.ReadDocuments task) {
    return List.of(task.picture().bytes());
  }

  @Override
  public Task.ReadDocuments task(JsonNode details, List<byte[]> parts, Templates templates)
      throws FrameException {
    Details said = Headers.parse(details, Details.class);
    List<DocumentKind> kinds = new ArrayList<>();
    try {
      for (String kind : said.kinds()) {
        kinds.add(DocumentKindJson.read(kind, "a kind of document"));
      }
    } catch (InvalidDefinitionException e) {
      throw new FrameException(String.valueOf(e.getMessage()));
    }
    return new Task.ReadDocuments(said.picture().with(parts.get(0)), kinds);
  }

  @Override
  public Frame answer(DocumentsReading result) {
    return new Frame(FrameKind.ANSWER, Headers.write(result), List.of());
  }

  @Override
  public DocumentsReading result(Frame answer) throws FrameException {
    answer.expectParts(0);
    return Headers.parse(answer, DocumentsReading.class);
  }
}
