package dev.grille.contracts;

import static dev.grille.contracts.GoldenAnswers.envelope;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of {@link GoldenAnswers}, those of templates with anchors. */
final class GoldenAnchorAnswers {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final Quad QUAD =
      new Quad(new Point(10, 10), new Point(90, 10), new Point(90, 30), new Point(10, 30));
  private static final Anchor TOTAL = new Anchor(QUAD, "合计", "total");
  private static final Anchor DATE = new Anchor(QUAD, "Date", null);
  private static final List<FieldSpec> FIELDS =
      List.of(FieldSpec.text("金额", QUAD).relativeTo("total"));
  private static final FieldResult VALUE =
      new FieldResult("金额", "62.50", 97.5, null, null, null, null, null);

  private GoldenAnchorAnswers() {}

  static Map<String, Answer> all() {
    AnchorReading read = new AnchorReading(TOTAL, "合计", 98.12);
    AnchorReading misread = new AnchorReading(DATE, "Dale", 61);
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put(
        "add-anchors",
        new TemplateAnswer.TemplateAdded(
            envelope("anchors-1", "add", List.of()),
            ID,
            1,
            1000,
            700,
            false,
            List.of(VALUE),
            List.of(read, misread),
            null));
    all.put(
        "update-anchors",
        new TemplateAnswer.TemplateUpdated(
            envelope("anchors-2", "update", List.of()),
            ID,
            2,
            1000,
            700,
            List.of(VALUE),
            List.of(read),
            null));
    all.put("get-anchors", shown());
    all.put(
        "list-anchors",
        new TemplateAnswer.TemplatesListed(
            envelope("anchors-4", "list", List.of()),
            List.of(new TemplateSummary(ID, null, 2, false, 1000, 700, FIELDS, List.of(DATE))),
            null));
    all.put(
        "query-anchors",
        new Answer.Recognized(
            envelope("anchors-5", "query", List.of()),
            ID,
            2,
            List.of(VALUE),
            GoldenAnswers.accepted()
                .withAnchors(
                    List.of(
                        new AnchorEvidence("total", new Point(-1.25, 230.5)),
                        new AnchorEvidence("Date", null)))));
    return all;
  }

  private static Answer shown() {
    return new TemplateAnswer.TemplateShown(
        envelope("anchors-3", "get", List.of()),
        ID,
        null,
        null,
        List.of(new VersionSummary(1, Instant.parse("2026-11-21T08:15:30Z"), null)),
        1,
        1000,
        700,
        null,
        FIELDS,
        List.of(TOTAL, DATE),
        List.of(),
        null,
        null);
  }
}
