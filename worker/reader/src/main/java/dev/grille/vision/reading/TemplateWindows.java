package dev.grille.vision.reading;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.vision.codes.CodeReader;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.marks.TemplateCrop;
import dev.grille.vision.marks.TemplateMarks;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.tables.FieldTableReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The windows of a template's own picture that hold no text. */
final class TemplateWindows {
  /** Of a box in a template's own picture: a form is registered with empty boxes as a rule. */
  private static final double EMPTY = 97;

  private static final double MARKED = 50;

  private final Cropper template;
  private final List<FieldSpec> boxes;
  private final TemplateMarks marks;
  private final CodeReader codes = new CodeReader();
  private final FieldTableReader tables;

  /**
   * Looks at them.
   *
   * @param template cuts the template's own picture
   * @param fields all windows
   * @param tables reads those that are tables
   */
  TemplateWindows(Cropper template, List<FieldSpec> fields, FieldTableReader tables) {
    this.tables = tables;
    this.template = template;
    this.boxes = fields.stream().filter(field -> field.valueType() == Value.Type.MARK).toList();
    this.marks =
        new TemplateMarks(template, boxes.stream().map(box -> FieldFrame.of(box.quad())).toList());
  }

  /**
   * A window as it stands in the template's own picture.
   *
   * @param reference which ink in it is no print of the form
   * @param reading what it shows
   * @param warning what whoever registers it should look at; null where there is nothing
   */
  record Learnt(FieldReference reference, FieldReading reading, @Nullable Warning warning) {}

  /**
   * Looks at a window.
   *
   * @param seen where it is
   * @param blank whether the form was registered blank, so that what stands in its windows is print
   */
  Learnt learn(FieldSpec field, SeenField seen, boolean blank) {
    return switch (field.valueType()) {
      case MARK -> mark(field);
      case BARCODE -> barcode(field, seen);
      case CROP -> crop(field, blank);
      case TABLE -> table(field);
      case TEXT -> throw new IllegalArgumentException(field.name() + " is text");
    };
  }

  private Learnt mark(FieldSpec field) {
    Box mark = marks.mark(boxes.indexOf(field));
    boolean marked = mark != null;
    FieldReading reading =
        reading(
            field,
            new Value.Mark(marked),
            marked ? MARKED : EMPTY,
            marked ? Reason.UNCLEAR_MARK : null);
    Warning warning =
        marked
            ? Warning.ofField(
                WarningCode.REGISTERED_MARKED, field.name(), "something stands in the box")
            : null;
    return new Learnt(reference(marked ? List.of(mark) : List.of()), reading, warning);
  }

  /** Each copy of a form has a code of its own, unless it was registered blank. */
  private Learnt barcode(FieldSpec field, SeenField seen) {
    FieldReading reading = codes.read(template, field, seen);
    boolean read = !reading.value().isEmpty();
    boolean seenOne = read || reading.reason() != null;
    Warning warning =
        read
            ? null
            : Warning.ofField(WarningCode.EMPTY, field.name(), "no code was read in its window");
    return new Learnt(
        reference(seenOne ? List.of(FieldFrame.of(field.quad()).box()) : List.of()),
        reading,
        warning);
  }

  private Learnt crop(FieldSpec field, boolean blank) {
    TemplateCrop crop = TemplateCrop.of(template, FieldFrame.of(field.quad()));
    boolean present = crop.isPresent() && (!blank || crop.isDense());
    return new Learnt(
        reference(present ? crop.parts() : List.of()),
        reading(field, new Value.Crop(present, crop.img()), EMPTY, null),
        null);
  }

  private Learnt table(FieldSpec field) {
    FieldTableReader.Learnt learnt = tables.learn(template, field);
    return new Learnt(
        learnt.reference(), learnt.reading(), warning(field, learnt.reference(), learnt.reading()));
  }

  private static @Nullable Warning warning(
      FieldSpec table, FieldReference learnt, FieldReading reading) {
    Reason reason = reading.reason();
    if (reason == null) {
      return null;
    }
    if (learnt.columns().isEmpty()) {
      return Warning.ofField(WarningCode.EMPTY, table.name(), "no table is seen in its window");
    }
    String why =
        reason == Reason.OTHER_TABLE
            ? "the table in its window has %d columns, and %d are named"
                .formatted(
                    learnt.columns().size() - 1,
                    Objects.requireNonNull(table.table()).columns().size())
            : "its rows are read with doubt (" + reason.wireName() + ")";
    return Warning.ofField(WarningCode.DOUBTFUL, table.name(), why);
  }

  private static FieldReference reference(List<Box> own) {
    return new FieldReference("", null, own, 0, null, List.of(), false);
  }

  private static FieldReading reading(
      FieldSpec field, Value value, double score, @Nullable Reason reason) {
    FieldEvidence evidence =
        new FieldEvidence(
            value.text(), 0, 1, null, List.of(), "", "", new Point(0, 0), field.quad());
    return new FieldReading(field.name(), value, score, reason, evidence);
  }
}
