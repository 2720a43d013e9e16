package dev.grille.child;

import dev.grille.child.Headers.PictureOf;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Warning;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.TemplateTask;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@link TemplateTask.Learn} crosses with the picture as its part, and comes back with the
 * features.
 */
final class LearnFrames implements TaskFrames<LearnedTemplate, TemplateTask.Learn> {
  private record Details(PictureOf picture, List<FieldSpec> fields, List<AnchorSpec> anchors) {}

  private record Learned(
      int width,
      int height,
      List<FieldReading> fields,
      List<Warning> warnings,
      List<AnchorReading> anchors,
      @Nullable SelfTestReport selfTest) {
    LearnedTemplate with(byte[] features) {
      return new LearnedTemplate(
          width,
          height,
          features,
          fields,
          warnings.stream().map(Learned::cleaned).toList(),
          anchors.stream().map(Learned::cleaned).toList(),
          selfTest);
    }

    private static AnchorReading cleaned(AnchorReading reading) {
      return new AnchorReading(
          reading.anchor(), ChildWords.cleaned(reading.read()), reading.score());
    }

    private static Warning cleaned(Warning warning) {
      return new Warning(
          warning.code(), warning.field(), null, null, ChildWords.cleaned(warning.message()));
    }
  }

  @Override
  public Class<TemplateTask.Learn> task() {
    return TemplateTask.Learn.class;
  }

  @Override
  public Object details(TemplateTask.Learn task) {
    return new Details(PictureOf.of(task.picture()), task.fields(), task.anchors());
  }

  @Override
  public List<byte[]> parts(TemplateTask.Learn task) {
    return List.of(task.picture().bytes());
  }

  @Override
  public TemplateTask.Learn task(JsonNode details, List<byte[]> parts, Templates templates)
      throws FrameException {
    Details said = Headers.parse(details, Details.class);
    return new TemplateTask.Learn(said.picture().with(parts.get(0)), said.fields(), said.anchors());
  }

  @Override
  public Frame answer(LearnedTemplate result) {
    Learned learned =
        new Learned(
            result.width(),
            result.height(),
            result.fields(),
            result.warnings(),
            result.anchors(),
            result.selfTest());
    return new Frame(FrameKind.ANSWER, Headers.write(learned), List.of(result.features()));
  }

  @Override
  public LearnedTemplate result(Frame answer) throws FrameException {
    answer.expectParts(1);
    Learned learned = Headers.parse(answer, Learned.class);
    try {
      return learned.with(answer.parts().get(0));
    } catch (NullPointerException e) {
      throw new FrameException("a learned template of which something is missing");
    }
  }
}
