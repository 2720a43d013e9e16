package dev.grille.vision.reading;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.marks.TemplateMarks;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The windows of a template's own picture that hold no text. */
final class TemplateWindows {
  /** Of a box in a template's own picture: a form is registered with empty boxes as a rule. */
  private static final double EMPTY = 97;

  private static final double MARKED = 50;

  private final List<FieldSpec> boxes;
  private final TemplateMarks marks;

  /**
   * Looks at them.
   *
   * @param template cuts the template's own picture
   * @param fields all windows
   */
  TemplateWindows(Cropper template, List<FieldSpec> fields) {
    this.boxes = fields.stream().filter(field -> field.valueType() == Value.Type.MARK).toList();
    this.marks =
        new TemplateMarks(template, boxes.stream().map(box -> FieldFrame.of(box.quad())).toList());
  }

  /** What to know of a window: ink in it that is no print of the form. */
  FieldReference reference(FieldSpec field) {
    Box mark = mark(field);
    List<Box> own = mark == null ? List.of() : List.of(mark);
    return new FieldReference("", null, own, 0, null, List.of(), false);
  }

  /** What is seen in a window. */
  FieldReading reading(FieldSpec field) {
    boolean marked = mark(field) != null;
    Value value = new Value.Mark(marked);
    FieldEvidence evidence =
        new FieldEvidence(
            value.text(), 0, 1, null, List.of(), "", "", new Point(0, 0), field.quad());
    return new FieldReading(
        field.name(),
        value,
        marked ? MARKED : EMPTY,
        marked ? Reason.UNCLEAR_MARK : null,
        evidence);
  }

  /** What whoever registers it should look at. */
  Optional<Warning> warning(FieldSpec field) {
    return mark(field) == null
        ? Optional.empty()
        : Optional.of(
            Warning.ofField(
                WarningCode.REGISTERED_MARKED, field.name(), "something stands in the box"));
  }

  private @Nullable Box mark(FieldSpec field) {
    return marks.mark(boxes.indexOf(field));
  }
}
