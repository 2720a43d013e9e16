package dev.grille.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.SelfTestReport;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.TemplateTask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a template made of copies of its picture crosses with what was learnt of it. */
class SelfTestQuestionTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private static final TemplateTask.Learn LEARN =
      new TemplateTask.Learn(
          new Picture(new byte[] {1}, PictureKind.PNG, 9, 9),
          List.of(FieldSpec.text("name", QUAD)));
  private static final List<SelfTestReport.Copy> COPIES =
      List.of(
          new SelfTestReport.Copy(SelfTestReport.Distortion.FROM_ASIDE, 0.75),
          new SelfTestReport.Copy(SelfTestReport.Distortion.DIM, null));

  @Test
  void aReportCrossesAsItIs() throws Exception {
    SelfTestReport report = report(new SelfTestReport.Field("name", 1, 1));

    assertThat(crossed(report)).isEqualTo(report);
    assertThat(crossed(null)).isNull();
  }

  @Test
  void aReportOfOtherFieldsOrOfMoreCopiesThanThereAreIsAFaultOfTheChild() {
    for (SelfTestReport.Field wrong :
        List.of(
            new SelfTestReport.Field("another", 1, 1), new SelfTestReport.Field("name", 3, 1))) {
      assertThatExceptionOfType(FrameException.class).isThrownBy(() -> crossed(report(wrong)));
    }
  }

  private static SelfTestReport report(SelfTestReport.Field field) {
    return new SelfTestReport(COPIES, List.of(field));
  }

  private static SelfTestReport crossed(SelfTestReport report) throws FrameException {
    LearnedTemplate learned =
        new LearnedTemplate(9, 9, new byte[] {7}, List.of(), List.of(), List.of(), report);
    return Question.about(LEARN).answer(new LearnFrames().answer(learned)).selfTest();
  }
}
