package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.evaluation.Wanted;
import dev.grille.lab.cases.CaseFile;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormField;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Scene;
import dev.grille.lab.cases.photo.Homography;
import dev.grille.reader.FieldReading;
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
    boolean judged =
        query.wanted() != Wanted.REFUSAL
            && (attempt.error() == null
                || !PictureOutcome.refusesRightly(query.wanted(), null, attempt.error()));
    boolean unwanted = query.wanted() == Wanted.REFUSAL && attempt.error() == null;
    return new PictureOutcome(
        picture(folder, query),
        attempt.error(),
        alignmentError(folder, query, attempt.alignment(), attempt.error()),
        !query.trueQuads().isEmpty(),
        attempt.alignment(),
        attempt.millis(),
        judged ? fields(kinds(folder, drawn(folder).orElse(null)), query, attempt) : List.of(),
        unwanted ? attempt.fields() : List.of());
  }

  private static Optional<Form> drawn(CaseFolder folder) {
    String form = form(folder);
    return Forms.all().stream().filter(f -> f.name().equals(form)).findFirst();
  }

  /** What a picture of a case is. */
  static JudgedPicture picture(CaseFolder folder, CaseQuery query) {
    CaseFile file = folder.file();
    boolean drifting = drawn(folder).map(form -> form.drift() > 0).orElse(false);
    String severity = query.severity() == null ? JudgedPicture.REAL : query.severity();
    String family = file.family();
    return new JudgedPicture(
        file.name(),
        query.image(),
        form(folder),
        family == null ? JudgedPicture.set(severity, drifting) : family,
        file.style(),
        file.heldOut(),
        severity,
        drifting,
        query.wanted(),
        query.expectedError());
  }

  private static List<FieldOutcome> fields(
      Map<String, String> kinds, CaseQuery query, Attempt attempt) {
    Map<String, FieldReading> readings = new HashMap<>();
    attempt.fields().forEach(reading -> readings.put(reading.name(), reading));
    List<FieldOutcome> outcomes = new ArrayList<>();
    query
        .expected()
        .forEach(
            (name, truth) -> {
              String kind = kinds.getOrDefault(name, "unknown");
              outcomes.add(
                  attempt.error() == null
                      ? FieldOutcome.of(name, kind, truth, readings.get(name))
                      : FieldOutcome.refused(name, kind, truth));
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
