package dev.grille.child;

import dev.grille.child.Headers.PictureOf;
import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldSpec;
import dev.grille.reader.Drawing;
import dev.grille.reader.TemplateTask;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * {@link TemplateTask.DrawFields} crosses with the picture as its part, and comes back with the
 * drawing.
 */
final class DrawFieldsFrames implements TaskFrames<Drawing, TemplateTask.DrawFields> {
  private record Details(PictureOf picture, List<FieldSpec> fields, List<Anchor> anchors) {}

  @Override
  public Class<TemplateTask.DrawFields> task() {
    return TemplateTask.DrawFields.class;
  }

  @Override
  public Object details(TemplateTask.DrawFields task) {
    return new Details(PictureOf.of(task.picture()), task.fields(), task.anchors());
  }

  @Override
  public List<byte[]> parts(TemplateTask.DrawFields task) {
    return List.of(task.picture().bytes());
  }

  @Override
  public TemplateTask.DrawFields task(JsonNode details, List<byte[]> parts, Templates templates)
      throws FrameException {
    Details said = Headers.parse(details, Details.class);
    return new TemplateTask.DrawFields(
        said.picture().with(parts.get(0)), said.fields(), said.anchors());
  }

  @Override
  public Frame answer(Drawing result) {
    return new Frame(FrameKind.ANSWER, Headers.write(Map.of()), List.of(result.jpeg()));
  }

  @Override
  public Drawing result(Frame answer) throws FrameException {
    answer.expectParts(1);
    return new Drawing(answer.parts().get(0));
  }
}
