package dev.grille.child;

import dev.grille.child.Headers.PictureOf;
import dev.grille.contracts.FieldSpec;
import dev.grille.reader.Signature;
import dev.grille.reader.TemplateTask;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * {@link TemplateTask.Sign} crosses with the picture as its part, and comes back with the
 * signature.
 */
final class SignFrames implements TaskFrames<Signature, TemplateTask.Sign> {
  private record Details(PictureOf picture, List<FieldSpec> fields) {}

  @Override
  public Class<TemplateTask.Sign> task() {
    return TemplateTask.Sign.class;
  }

  @Override
  public Object details(TemplateTask.Sign task) {
    return new Details(PictureOf.of(task.picture()), task.fields());
  }

  @Override
  public List<byte[]> parts(TemplateTask.Sign task) {
    return List.of(task.picture().bytes());
  }

  @Override
  public TemplateTask.Sign task(JsonNode details, List<byte[]> parts, Templates templates)
      throws FrameException {
    Details said = Headers.parse(details, Details.class);
    return new TemplateTask.Sign(said.picture().with(parts.get(0)), said.fields());
  }

  @Override
  public Frame answer(Signature result) {
    return new Frame(FrameKind.ANSWER, Headers.write(Map.of()), List.of(result.toBytes()));
  }

  @Override
  public Signature result(Frame answer) throws FrameException {
    return signature(answer);
  }

  /** The only part of a frame. */
  static Signature signature(Frame frame) throws FrameException {
    frame.expectParts(1);
    try {
      return Signature.fromBytes(frame.parts().get(0));
    } catch (IllegalArgumentException e) {
      throw new FrameException("a broken signature");
    }
  }
}
