package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.ink.FieldInk;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.tables.FieldTableReader;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opencv.core.Mat;

/**
 * Looks once at a template's own picture: which ink in its windows is a value, and which is print
 * that every copy of the form will show.
 */
final class FormLearner {
  private static final double MIN_CONFIDENCE = 78;

  /** Score below which a value is as likely wrong as right. */
  private static final double DOUBTFUL = 50;

  /** Stands for unknown Han text. */
  private static final String HAN = "中";

  /** Where so many windows hold no text but masks and units, the form was registered blank. */
  private static final double BLANK = 0.5;

  private final LineReader reader;
  private final FieldScorer scorer;
  private final FieldTableReader tables;

  FormLearner(LineReader reader, FieldScorer scorer, FieldTableReader tables) {
    this.tables = tables;
    this.reader = reader;
    this.scorer = scorer;
  }

  /**
   * Learns.
   *
   * @param template upright, 8-bit BGR
   * @param fields what will be read
   */
  LearnedForm learn(Mat template, List<FieldSpec> fields) {
    TemplateFieldReader study = new TemplateFieldReader(reader, template);
    List<TemplateField> seen = fields.stream().map(spec -> study.read(spec, fields)).toList();
    List<TemplateField> all = new WindowLabels(study).without(seen);
    List<TemplateField> texts = all.stream().filter(field -> field.spec().isWritten()).toList();
    TemplateWindows others = study.windows(fields, tables);
    boolean blank = isBlank(texts);
    List<FieldReference> references = new ArrayList<>();
    List<FieldReading> readings = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    if (blank && !texts.isEmpty()) {
      warnings.add(Warning.of(WarningCode.REGISTERED_BLANK, "in most windows no value is seen"));
    }
    WindowWarnings windows = new WindowWarnings(fields);
    for (int i = 0; i < all.size(); i++) {
      TemplateField field = all.get(i);
      if (!field.spec().isWritten()) {
        TemplateWindows.Learnt learnt =
            others.learn(field.spec(), field.seen(), blank && !texts.isEmpty());
        references.add(learnt.reference());
        readings.add(learnt.reading());
        windows.overlapping(field.spec()).ifPresent(warnings::add);
        if (learnt.warning() != null) {
          warnings.add(learnt.warning());
        }
        continue;
      }
      boolean value = isValue(field, blank);
      references.add(value ? reference(field) : print(field, texts));
      FieldReading reading =
          value
              ? scorer.reading(field.spec(), FieldReference.NONE, field.seen(), field.lines(), 1)
              : scorer.blank(field.spec(), FieldReference.NONE, field.seen());
      readings.add(reading);
      windows.turned(field.spec(), reading).ifPresent(warnings::add);
      windows.overlapping(field.spec()).ifPresent(warnings::add);
      windows.labelled(seen.get(i), field).ifPresent(warnings::add);
      warnOfValue(field, value, blank, reading, warnings);
    }
    return new LearnedForm(new FormReference(references), readings, warnings);
  }

  private static boolean isPlaceholder(String text) {
    return Placeholders.isMask(text) || Placeholders.isUnit(text);
  }

  private static boolean isBlank(List<TemplateField> fields) {
    long without =
        fields.stream()
            .filter(
                field ->
                    isPlaceholder(field.text()) || !(isLegible(field) || isUnread(field, fields)))
            .count();
    return without >= BLANK * fields.size();
  }

  /** Whether what stands in a window is text: leaders, hatching and combs are not. */
  private static boolean isLegible(TemplateField field) {
    return field.lines().stream().anyMatch(LineChoice::isLegible);
  }

  /** Whether text stands in a window and no engine can write it. */
  private static boolean isUnread(TemplateField field, List<TemplateField> fields) {
    List<SeenField> seenFields = fields.stream().map(TemplateField::seen).toList();
    return !isLegible(field)
        && !isPlaceholder(field.text())
        && IllegibleWriting.isIn(field.seen(), seenFields);
  }

  private static boolean isValue(TemplateField field, boolean blank) {
    String text = field.text();
    if (field.lines().isEmpty() || Placeholders.isMask(text)) {
      return false;
    }
    if (!isLegible(field)) {
      // In a filled form it is a value that is hard to read; in a blank one a leader or hatching.
      return !blank;
    }
    FieldInk ink = field.seen().ink();
    return !blank || !(ink.isPale() || Placeholders.isUnit(text));
  }

  private static FieldReference reference(TemplateField field) {
    FieldInk ink = field.seen().ink();
    String text =
        field.lines().stream()
            .map(line -> remembered(line.best()))
            .collect(Collectors.joining("\n"));
    return new FieldReference(
        text,
        ink.box(),
        ink.own(),
        ink.lineHeight(),
        field.seen().colour().text(),
        outside(field.seen()),
        false);
  }

  /** All that stands in the window is the form's; what nobody can read may be a value yet. */
  private static FieldReference print(TemplateField field, List<TemplateField> fields) {
    boolean unread = isUnread(field, fields);
    return new FieldReference("", null, List.of(), 0, null, outside(field.seen()), unread);
  }

  private static List<Box> outside(SeenField seen) {
    Box field = seen.frame().box();
    return seen.ink().foreign().stream()
        .filter(box -> !field.contains(box.centreX(), box.centreY()))
        .toList();
  }

  /** The value where it is sure or its form tells its kind; else that it is Han, where it is. */
  private static String remembered(Candidate best) {
    if (best.confidence() >= MIN_CONFIDENCE || Kind.shownBy(best.value()).isPresent()) {
      return best.value();
    }
    return Writing.hasHan(best.value()) ? HAN : "";
  }

  private static void warnOfValue(
      TemplateField field, boolean value, boolean blank, FieldReading reading, List<Warning> to) {
    String name = field.spec().name();
    String text = field.text();
    if (!value && !text.isBlank()) {
      String legible = isLegible(field) ? "" : ", which is hardly legible";
      to.add(
          Warning.ofField(
              WarningCode.TAKEN_FOR_PRINT,
              name,
              "it shows '"
                  + text
                  + "'"
                  + legible
                  + ": taken for print of the form, not for a value"));
    } else if (reading.value().isEmpty() && !blank) {
      to.add(Warning.ofField(WarningCode.EMPTY, name, "nothing was read in its window"));
    } else if (value && isDoubtful(reading)) {
      String why = reading.reason() == null ? "" : " (" + reading.reason().wireName() + ")";
      to.add(
          Warning.ofField(
              WarningCode.DOUBTFUL, name, "read with doubt in the template's own picture" + why));
    }
  }

  private static boolean isDoubtful(FieldReading reading) {
    return reading.score() < DOUBTFUL
        || (reading.reason() != null && reading.reason().alwaysReview());
  }
}
