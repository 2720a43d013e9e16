package dev.grille.contracts;

import static dev.grille.contracts.GoldenAnswers.envelope;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of {@link GoldenAnswers}, those about the life of templates. */
final class GoldenTemplateAnswers {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final Quad QUAD =
      new Quad(new Point(10, 10), new Point(90, 10), new Point(90, 30), new Point(10, 30));
  private static final FieldResult VALUE =
      new FieldResult("名称", "甲乙", 97.5, null, null, null, null, null);

  private static final SelfTestReport SELF_TEST =
      new SelfTestReport(
          List.of(
              new SelfTestReport.Copy(SelfTestReport.Distortion.FROM_ASIDE, 0.875),
              new SelfTestReport.Copy(SelfTestReport.Distortion.MOVED_DOWN, 1.0),
              new SelfTestReport.Copy(SelfTestReport.Distortion.DIM, null)),
          List.of(new SelfTestReport.Field("名称", 2, 1), new SelfTestReport.Field("备注", 2, 2)));

  private GoldenTemplateAnswers() {}

  static Map<String, Answer> all() {
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put(
        "add-draft",
        new TemplateAnswer.TemplateAdded(
            envelope("add-3", "add", List.of()),
            ID,
            2,
            1000,
            700,
            true,
            List.of(VALUE),
            List.of(),
            null));
    all.put(
        "update",
        new TemplateAnswer.TemplateUpdated(
            envelope(
                "update-1",
                "update",
                List.of(
                    Warning.ofField(WarningCode.EMPTY, "备注", "nothing stands there"),
                    Warning.ofTemplate(
                        WarningCode.LIKE_TEMPLATE,
                        "05c3a46ce5d0ba91c76f6e7f1b2b9a4a5f9c2e11",
                        "93 % is in its place"))),
            ID,
            3,
            1000,
            700,
            List.of(VALUE),
            List.of(),
            SELF_TEST));
    all.put(
        "update-name",
        new TemplateAnswer.TemplateUpdated(
            envelope("update-2", "update", List.of()),
            ID,
            3,
            1000,
            700,
            List.of(),
            List.of(),
            null));
    all.put(
        "publish",
        new TemplateAnswer.TemplatePublished(
            envelope("publish-1", "publish", List.of()), ID, 3, 1));
    all.put(
        "publish-first",
        new TemplateAnswer.TemplatePublished(
            envelope("publish-2", "publish", List.of()), ID, 1, null));
    all.put("get", get());
    all.put("get-draft", getDraft());
    all.put("list-drafts", listWithDrafts());
    all.put("try", tried());
    all.put("evaluate", evaluated());
    all.put("evaluate-published", evaluatedAlone());
    all.put(
        "truth",
        new TemplateAnswer.TruthStored(
            envelope("truth-1", "truth", List.of()),
            ID,
            3,
            new AnsweredPicture("query-7", 2),
            2,
            List.of(new WrongValue("名称", "甲", "甲乙", 97.5)),
            false,
            false,
            true));
    all.put(
        "truth-refuse",
        new TemplateAnswer.TruthStored(
            envelope("truth-2", "truth", List.of()),
            ID,
            3,
            new AnsweredPicture("query-8", 1),
            0,
            List.of(),
            true,
            false,
            false));
    all.put(
        "truth-unread",
        new TemplateAnswer.TruthStored(
            envelope("truth-3", "truth", List.of()),
            ID,
            3,
            new AnsweredPicture("query-9", 1),
            0,
            List.of(),
            false,
            true,
            true));
    return all;
  }

  private static Answer get() {
    return new TemplateAnswer.TemplateShown(
        envelope("get-1", "get", List.of()),
        ID,
        "增值税发票",
        2,
        List.of(
            new VersionSummary(
                1, Instant.parse("2026-11-21T08:15:30Z"), Instant.parse("2026-11-21T08:15:30Z")),
            new VersionSummary(
                2,
                Instant.parse("2026-11-27T09:00:00.123456Z"),
                Instant.parse("2026-11-28T00:00:00Z")),
            new VersionSummary(3, Instant.parse("2026-11-29T00:00:00.5Z"), null)),
        3,
        1000,
        700,
        62.5,
        List.of(
            FieldSpec.text("名称", QUAD),
            new FieldSpec("种类", QUAD, FieldKind.ENUMERATION, List.of("普通", "专用"), null)),
        List.of(),
        List.of(
            new FieldRule.Sum(List.of("净额", "税额"), "合计", new BigDecimal("0.01")),
            new FieldRule.Equal(List.of("名称", "种类")),
            new FieldRule.InOrder(List.of("开票", "到期"))),
        "AAEC",
        "/9j/2Q==");
  }

  private static Answer getDraft() {
    return new TemplateAnswer.TemplateShown(
        envelope("get-2", "get", List.of()),
        ID,
        null,
        null,
        List.of(new VersionSummary(1, Instant.parse("2026-11-21T08:15:30Z"), null)),
        1,
        80,
        60,
        null,
        List.of(FieldSpec.text("a", QUAD)),
        List.of(),
        List.of(),
        null,
        null);
  }

  private static Answer listWithDrafts() {
    return new TemplateAnswer.TemplatesListed(
        envelope("list-3", "list", List.of()),
        List.of(
            new TemplateSummary(
                ID, "draft", 2, true, 80, 60, List.of(FieldSpec.text("a", QUAD)), List.of())),
        null);
  }

  private static Answer tried() {
    return new Answer.Tried(
        envelope("try-1", "try", List.of()),
        ID,
        3,
        new PictureAnswers<>(
            List.of(
                new PictureAnswer.Read<>(
                    null, new FormResult(List.of(VALUE), GoldenAnswers.accepted())),
                new PictureAnswer.Failed<>(
                    new PictureFailure(
                        null, ErrorCode.IMAGE_DAMAGED, "cut short", "$.pictures[1].img", null))),
            true));
  }

  /** With a failure that a replay can heal, and all that may be absent. */
  private static Answer evaluated() {
    ValueFigures two = new ValueFigures(2, 1, 0.3333, 97.5, 0.475, 1, 0);
    ValueFigures one = new ValueFigures(1, 0, null, null, null, 0, 0);
    return new TemplateAnswer.TemplateEvaluated(
        envelope("evaluate-1", "evaluate", List.of()),
        ID,
        3,
        new Evaluation(
            two,
            List.of(new FieldFigure("名称", two), new FieldFigure("号", one)),
            List.of(
                new EvaluatedPicture(
                    null,
                    EvaluatedPicture.Verdict.READ,
                    List.of(new WrongValue("名称", "甲", "甲乙", 97.5)),
                    new PictureAnswer.Read<>(
                        2, new FormResult(List.of(VALUE), GoldenAnswers.accepted()))),
                new EvaluatedPicture(
                    new AnsweredPicture("query-7", 2),
                    EvaluatedPicture.Verdict.FAILED,
                    List.of(),
                    new PictureAnswer.Failed<>(
                        new PictureFailure(
                            null, ErrorCode.SOURCE_TIMEOUT, "slow", "$.pictures[1].url", null))),
                new EvaluatedPicture(
                    new AnsweredPicture("query-8", 1),
                    EvaluatedPicture.Verdict.READ,
                    List.of(),
                    null)),
            new VersionDifference(
                2,
                0.625,
                one,
                two,
                List.of(new VersionDifference.OfField("名称", one, two)),
                List.of(
                    new VersionDifference.OfPicture(
                        1,
                        EvaluatedPicture.Verdict.WRONGLY_REFUSED,
                        List.of("名称"),
                        List.of("号"))))));
  }

  private static Answer evaluatedAlone() {
    return new TemplateAnswer.TemplateEvaluated(
        envelope("evaluate-2", "evaluate", List.of()),
        ID,
        2,
        new Evaluation(
            new ValueFigures(0, 0, null, null, null, 0, 0),
            List.of(),
            List.of(
                new EvaluatedPicture(
                    null,
                    EvaluatedPicture.Verdict.RIGHTLY_REFUSED,
                    List.of(),
                    new PictureAnswer.Failed<>(
                        new PictureFailure(
                            null, ErrorCode.TEMPLATE_MISMATCH, "another", null, null)))),
            null));
  }
}
