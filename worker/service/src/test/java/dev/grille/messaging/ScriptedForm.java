package dev.grille.messaging;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.TemplateTask;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What {@link ScriptedReader} learns of a form, by the words of its picture. */
final class ScriptedForm {
  private static final FieldEvidence EMPTY =
      new FieldEvidence("", 0, 1, null, List.of(), "eng", "plain", new Point(0, 0), null);

  private static final SelfTestReport TRIED =
      new SelfTestReport(
          List.of(
              new SelfTestReport.Copy(SelfTestReport.Distortion.FROM_ASIDE, 0.9),
              new SelfTestReport.Copy(SelfTestReport.Distortion.DIM, null)),
          List.of());

  private ScriptedForm() {}

  static LearnedTemplate learned(TemplateTask.Learn task) {
    String script = new String(task.picture().bytes(), StandardCharsets.UTF_8);
    if (script.equals(ScriptedReader.MISMATCH)) {
      throw new CommandException(ErrorCode.IMAGE_DAMAGED, "not a form");
    }
    if (script.startsWith(ScriptedReader.FILLED)) {
      String value = script.substring(ScriptedReader.FILLED.length());
      List<FieldReading> own =
          task.fields().stream()
              .map(field -> new FieldReading(field.name(), value, 90, null, null, EMPTY))
              .toList();
      return new LearnedTemplate(1000, 800, new byte[] {1}, own, List.of());
    }
    if (!script.equals(ScriptedReader.DOUBTFUL)) {
      return new LearnedTemplate(
          1000, 800, new byte[] {1}, List.of(), List.of(), learnt(task.anchors()), TRIED);
    }
    List<FieldReading> own =
        task.fields().stream()
            .map(field -> new FieldReading(field.name(), "", 30, Reason.UNREAD_INK, null, EMPTY))
            .toList();
    return new LearnedTemplate(
        1000,
        800,
        new byte[] {1},
        own,
        List.of(Warning.ofField(WarningCode.EMPTY, "名称", "nothing was read")));
  }

  private static List<AnchorReading> learnt(List<AnchorSpec> anchors) {
    return anchors.stream()
        .map(
            spec -> {
              String text = spec.text() == null ? "read" : spec.text();
              return new AnchorReading(new Anchor(spec.quad(), text, spec.name()), "read", 99);
            })
        .toList();
  }
}
