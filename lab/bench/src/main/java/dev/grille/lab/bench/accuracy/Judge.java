package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.AlignmentError;
import dev.grille.evaluation.PictureOutcome;
import dev.grille.lab.cases.CaseFile;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.FormField;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Scene;
import dev.grille.lab.cases.photo.Homography;
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
  public static CaseOutcome judge(CaseFolder folder, CaseQuery query, TimedAttempt attempt) {
    JudgedPicture picture = picture(folder, query);
    return new CaseOutcome(
        picture,
        PictureOutcome.of(picture.place(), query.truth(), attempt.attempt()),
        kinds(folder, drawn(folder).orElse(null)),
        attempt.alignment(),
        alignmentError(folder, query, attempt),
        !query.trueQuads().isEmpty(),
        attempt.millis());
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
        drifting);
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

  /** Each true place in the picture is taken back by the alignment that is judged. */
  private static @Nullable Double alignmentError(
      CaseFolder folder, CaseQuery query, TimedAttempt attempt) {
    List<Double> truth = query.trueHomography();
    AlignmentEvidence evidence = attempt.alignment();
    if (truth == null
        || evidence == null
        || attempt.attempt().error() != null
        || evidence.homography() == null) {
      return null;
    }
    Homography flat = Homography.of(truth);
    Homography back = Homography.of(evidence.homography()).inverse();
    List<Quad> fields = folder.file().fields().stream().map(FieldSpec::quad).toList();
    List<Quad> found =
        folder.file().fields().stream()
            .map(f -> query.trueQuads().getOrDefault(f.name(), flat.map(f.quad())))
            .map(back::map)
            .toList();
    return AlignmentError.rms(fields, found);
  }
}
