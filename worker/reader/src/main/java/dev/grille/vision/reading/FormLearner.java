package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.vision.choice.Candidate;
import dev.grille.vision.ink.FieldInk;
import dev.grille.vision.ink.FieldMemory;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.pixels.Box;
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

  FormLearner(LineReader reader, FieldScorer scorer) {
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
    WindowStudy study = new WindowStudy(reader, template);
    List<StudiedField> seen = fields.stream().map(spec -> study.look(spec, fields)).toList();
    List<StudiedField> all = new WindowLabels(study).without(seen);
    boolean blank = isBlank(all);
    List<FieldMemory> memories = new ArrayList<>();
    List<FieldReading> readings = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    if (blank) {
      warnings.add(Warning.of(WarningCode.REGISTERED_BLANK, "in most windows no value is seen"));
    }
    WindowWarnings windows = new WindowWarnings(fields);
    for (int i = 0; i < all.size(); i++) {
      StudiedField field = all.get(i);
      boolean value = isValue(field, blank);
      memories.add(value ? memory(field) : print(field, all));
      FieldReading reading =
          value
              ? scorer.reading(field.spec(), FieldMemory.NONE, field.sight(), field.lines(), 1)
              : scorer.blank(field.spec(), FieldMemory.NONE, field.sight());
      readings.add(reading);
      windows.turned(field.spec(), reading).ifPresent(warnings::add);
      windows.overlapping(field.spec()).ifPresent(warnings::add);
      windows.labelled(seen.get(i), field).ifPresent(warnings::add);
      warnOfValue(field, value, blank, reading, warnings);
    }
    return new LearnedForm(new FormReference(memories), readings, warnings);
  }

  private static boolean isPlaceholder(String text) {
    return Placeholders.isMask(text) || Placeholders.isUnit(text);
  }

  private static boolean isBlank(List<StudiedField> fields) {
    long without =
        fields.stream()
            .filter(
                field ->
                    isPlaceholder(field.text()) || !(isLegible(field) || isUnread(field, fields)))
            .count();
    return without >= BLANK * fields.size();
  }

  /** Whether what stands in a window is text: leaders, hatching and combs are not. */
  private static boolean isLegible(StudiedField field) {
    return field.lines().stream().anyMatch(LineChoice::isLegible);
  }

  /** Whether text stands in a window and no engine can write it. */
  private static boolean isUnread(StudiedField field, List<StudiedField> fields) {
    List<SeenField> sights = fields.stream().map(StudiedField::sight).toList();
    return !isLegible(field)
        && !isPlaceholder(field.text())
        && IllegibleWriting.isIn(field.sight(), sights);
  }

  private static boolean isValue(StudiedField field, boolean blank) {
    String text = field.text();
    if (field.lines().isEmpty() || Placeholders.isMask(text)) {
      return false;
    }
    if (!isLegible(field)) {
      // In a filled form it is a value that is hard to read; in a blank one a leader or hatching.
      return !blank;
    }
    FieldInk ink = field.sight().ink();
    return !blank || !(ink.isPale() || Placeholders.isUnit(text));
  }

  private static FieldMemory memory(StudiedField field) {
    FieldInk ink = field.sight().ink();
    String text =
        field.lines().stream()
            .map(line -> remembered(line.best()))
            .collect(Collectors.joining("\n"));
    return new FieldMemory(
        text,
        ink.box(),
        ink.own(),
        ink.lineHeight(),
        field.sight().colour().text(),
        outside(field.sight()),
        false);
  }

  /** All that stands in the window is the form's; what nobody can read may be a value yet. */
  private static FieldMemory print(StudiedField field, List<StudiedField> fields) {
    boolean unread = isUnread(field, fields);
    return new FieldMemory("", null, List.of(), 0, null, outside(field.sight()), unread);
  }

  private static List<Box> outside(SeenField sight) {
    Box field = sight.frame().box();
    return sight.ink().foreign().stream()
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
      StudiedField field, boolean value, boolean blank, FieldReading reading, List<Warning> to) {
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
