package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormField;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Scene;
import dev.grille.lab.cases.photo.Homography;
import dev.grille.vision.FieldReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what a subject made of a picture against the truth. */
public final class Judge {
  private Judge() {}

  /** The form that a case shows: the case's name without scene and severity. */
  public static String form(CaseFolder folder) {
    return Scene.formOf(folder.file().name());
  }

  /** Judges one attempt. */
  public static PictureOutcome judge(CaseFolder folder, CaseQuery query, Attempt attempt) {
    String form = form(folder);
    Optional<Form> known = Forms.all().stream().filter(f -> f.name().equals(form)).findFirst();
    String severity = query.severity();
    return new PictureOutcome(
        folder.file().name(),
        form,
        severity == null ? "real" : severity,
        known.map(f -> f.drift() > 0).orElse(false),
        query.image(),
        query.expectedError(),
        attempt.error(),
        alignmentError(folder, query, attempt.alignment(), attempt.error()),
        !query.trueQuads().isEmpty(),
        attempt.alignment(),
        attempt.millis(),
        query.expectedError() == null
            ? fields(kinds(folder, known.orElse(null)), query, attempt)
            : List.of());
  }

  private static List<FieldOutcome> fields(
      Map<String, String> kinds, CaseQuery query, Attempt attempt) {
    Map<String, FieldReading> readings = new HashMap<>();
    attempt.fields().forEach(reading -> readings.put(reading.name(), reading));
    Cause refusal = attempt.error() == null ? null : Cause.REFUSED;
    List<FieldOutcome> outcomes = new ArrayList<>();
    query
        .expected()
        .forEach(
            (name, expected) -> {
              FieldReading reading = readings.get(name);
              outcomes.add(
                  FieldOutcome.judge(
                      name,
                      kinds.getOrDefault(name, "unknown"),
                      expected.value() == null ? "" : expected.value(),
                      reading == null ? "" : reading.value(),
                      reading == null ? 0 : reading.score(),
                      refusal,
                      reading == null ? null : reading.evidence()));
            });
    return outcomes;
  }

  private static Map<String, String> kinds(CaseFolder folder, @Nullable Form form) {
    Map<String, String> kinds = new HashMap<>();
    for (FieldSpec field : folder.file().fields()) {
      kinds.put(field.name(), name(field.kind()));
    }
    if (form != null) {
      for (FormField field : form.fields()) {
        kinds.put(field.name(), name(field.kind()));
      }
    }
    return kinds;
  }

  private static String name(FieldKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Double alignmentError(
      CaseFolder folder,
      CaseQuery query,
      @Nullable AlignmentEvidence evidence,
      @Nullable String error) {
    List<Double> truth = query.trueHomography();
    if (truth == null || evidence == null || error != null || evidence.homography() == null) {
      return null;
    }
    return AlignmentError.rms(
        folder.file().fields(),
        query.trueQuads(),
        Homography.of(truth),
        Homography.of(evidence.homography()));
  }
}
