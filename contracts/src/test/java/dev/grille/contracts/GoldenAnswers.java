package dev.grille.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One answer of each shape; {@code golden/<name>.json} is what goes over the wire. */
final class GoldenAnswers {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final String OTHER_ID = "0123456789abcdef0123456789abcdef01234567";
  private static final Quad QUAD =
      new Quad(
          new Point(421, 465), new Point(909, 471), new Point(911, 503.5), new Point(419, 495));

  private GoldenAnswers() {}

  static Map<String, Answer> all() {
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put(
        "add",
        new TemplateAnswer.TemplateAdded(
            envelope("add-1", "add", List.of(Warning.ofUnknownProperty("$.colour"))),
            ID,
            1,
            1000,
            700,
            List.of()));
    all.put("add-results", addWithResults());
    all.put(
        "del",
        new TemplateAnswer.TemplatesDeleted(
            envelope("del-1", "del", List.of()), List.of(ID), false));
    all.put(
        "del-list",
        new TemplateAnswer.TemplatesDeleted(
            envelope("del-2", "del", List.of()), List.of(ID, OTHER_ID), true));
    all.put("list", list());
    all.put(
        "list-empty",
        new TemplateAnswer.TemplatesListed(envelope("list-2", "list", List.of()), List.of(), null));
    all.putAll(GoldenTemplateAnswers.all());
    all.putAll(GoldenAnchorAnswers.all());
    all.putAll(GoldenQueryAnswers.all());
    all.putAll(GoldenTextAnswers.all());
    all.putAll(GoldenTableAnswers.all());
    all.putAll(GoldenDocumentAnswers.all());
    all.put("error", error());
    all.put("error-pictures", allPicturesFailed());
    all.put("error-mismatch", mismatch());
    return all;
  }

  private static Answer list() {
    return new TemplateAnswer.TemplatesListed(
        envelope("list-1", "list", List.of()),
        List.of(
            new TemplateSummary(
                ID,
                "增值税发票",
                3,
                1000,
                700,
                List.of(
                    FieldSpec.text("名称", QUAD),
                    new FieldSpec("种类", QUAD, FieldKind.ENUMERATION, List.of("普通", "专用"), null),
                    new FieldSpec("no", QUAD, FieldKind.PATTERN, List.of(), "[0-9]{8}"),
                    new FieldSpec(
                        "日期", QUAD, FieldKind.DATE, List.of(), null, false, false, null, false),
                    FieldSpec.text("地址", QUAD).growing(true),
                    new FieldSpec(
                        "男", QUAD, FieldKind.MARK, List.of(), null, false, true, "性别", false))),
            new TemplateSummary(OTHER_ID, null, 1, 80, 60, List.of(FieldSpec.text("a", QUAD)))),
        OTHER_ID);
  }

  private static Answer allPicturesFailed() {
    AlignmentEvidence seen = new AlignmentEvidence("orb", 3, 90, 0, 0, null, null, "few inliers");
    return new Answer.Failed(
        envelope("query-5", "query", List.of()),
        ID,
        List.of(
            new PictureFailure(1, ErrorCode.TEMPLATE_MISMATCH, "another form", null, seen),
            new PictureFailure(
                7, ErrorCode.SOURCE_TIMEOUT, "no answer", "$.pictures[1].url", null)));
  }

  private static Answer addWithResults() {
    return new TemplateAnswer.TemplateAdded(
        envelope(
            "add-2",
            "add",
            List.of(
                Warning.ofUnknownProperty("$.colour"),
                Warning.ofField(
                    WarningCode.OVERLAPS_LABEL, "备注", "the window's left edge runs through print"),
                Warning.of(
                    WarningCode.LITTLE_PRINT, "8 pieces of print stand outside the windows"))),
        ID,
        1,
        1000,
        700,
        List.of(
            new FieldResult("发票号", "4403212222", 96.58, null, null, null, null, null),
            new FieldResult("日期", "2022年3月4日", 91, null, null, "2022-03-04", null, null),
            new FieldResult("备注", "", 38.2, null, Reason.UNREAD_INK, null, null, null)));
  }

  private static Answer error() {
    return new Answer.Failed(
        envelope("query-3", "query", List.of()),
        ErrorCode.INVALID_FIELD,
        "must be 40 lower case hexadecimal digits",
        "$.template_id",
        null,
        null);
  }

  private static Answer mismatch() {
    Answer.Envelope replayed =
        new Answer.Envelope(
            "query-4",
            "query",
            2,
            "6f1f6c1e-6a0e-4f0d-9a39-3c6f1a1f2c11",
            List.of(),
            "0.1.0",
            Map.of(Stage.ALIGN, 93L));
    return new Answer.Failed(
        replayed,
        ErrorCode.TEMPLATE_MISMATCH,
        "the picture does not show the template",
        null,
        ID,
        new AlignmentEvidence("sift", 6, 81, 0, 0.02, null, null, "inliers"));
  }

  /** The same quadrilateral a little further down. */
  static Quad moved(Quad quad) {
    List<Point> corners =
        quad.corners().stream().map(corner -> new Point(corner.x(), corner.y() + 700)).toList();
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }

  static AlignmentEvidence accepted() {
    return new AlignmentEvidence(
        "orb",
        212,
        340,
        0.842,
        0.7135,
        List.of(0.9812345678901234, -0.01, 12.5, 0.011, 0.98, -3.25, 1.0e-6, -2.0e-6, 1.0),
        new Quad(
            new Point(12.5, -3.25),
            new Point(992.75, 7.5),
            new Point(985, 693.01),
            new Point(5.5, 682)),
        null);
  }

  static Answer.Envelope envelope(String id, String type, List<Warning> warnings) {
    return new Answer.Envelope(
        id,
        type,
        1,
        null,
        warnings,
        "0.1.0",
        Map.of(Stage.READ, 131L, Stage.ALIGN, 84L, Stage.FETCH, 12L));
  }
}
