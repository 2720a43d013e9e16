package dev.grille.templates;

import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.Anchors;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FieldRule;
import dev.grille.contracts.FieldRules;
import dev.grille.contracts.Stage;
import dev.grille.contracts.Warning;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.Signature;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version that only has to be stored.
 *
 * @param signature what it is found by
 * @param warnings what whoever made it should look at
 * @param fieldsJson what it reads
 * @param rules what values have to be together
 * @param reviewBelow null for the worker's default
 * @param timings milliseconds by stage
 */
record LearntVersion(
    Picture picture,
    LearnedTemplate learned,
    Signature signature,
    List<Warning> warnings,
    String fieldsJson,
    List<FieldRule> rules,
    @Nullable Double reviewBelow,
    Map<Stage, Long> timings) {
  LearntVersion {
    warnings = List.copyOf(warnings);
  }

  VersionRow row(String templateId, int version) {
    return new VersionRow(
        templateId,
        version,
        picture.bytes(),
        learned.width(),
        learned.height(),
        learned.features(),
        fieldsJson,
        reviewBelow,
        anchors().isEmpty()
            ? null
            : Anchors.toJson(anchors().stream().map(AnchorReading::anchor).toList()),
        FieldRules.toJson(rules),
        signature.toBytes());
  }

  /** All that whoever made it should look at. */
  List<Warning> warningsAnd(List<Warning> others) {
    return Stream.concat(warnings.stream(), others.stream()).toList();
  }

  /** What was read of the anchors. */
  List<AnchorReading> anchors() {
    return learned.anchors();
  }

  /** What was read in the template's own picture. */
  List<FieldResult> results() {
    return learned.fields().stream().map(LearntVersion::result).toList();
  }

  /** Nothing is marked for review: the warnings say which fields to look at, and why. */
  private static FieldResult result(FieldReading field) {
    return new FieldResult(
        field.name(),
        field.content(),
        field.score(),
        null,
        field.reason(),
        field.normalized(),
        null,
        null,
        List.of());
  }
}
