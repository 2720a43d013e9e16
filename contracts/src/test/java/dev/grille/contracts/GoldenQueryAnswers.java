package dev.grille.contracts;

import static dev.grille.contracts.GoldenAnswers.accepted;
import static dev.grille.contracts.GoldenAnswers.envelope;
import static dev.grille.contracts.GoldenAnswers.moved;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of {@link GoldenAnswers}, those of queries. */
final class GoldenQueryAnswers {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final String OTHER_ID = "0123456789abcdef0123456789abcdef01234567";
  private static final Quad QUAD =
      new Quad(
          new Point(421, 465), new Point(909, 471), new Point(911, 503.5), new Point(419, 495));

  private static final FieldResult INVOICE =
      new FieldResult("发票号", "4403212222", 96.58, null, null, null, null, null);

  private GoldenQueryAnswers() {}

  static Map<String, Answer> all() {
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put("query", query());
    all.put("query-evidence", queryWithEvidence());
    all.put("query-reasons", queryWithReasons());
    all.put("query-pictures", pictures());
    all.put("query-choice", chosen());
    all.put("query-choices", choices());
    all.put("query-likeliest", likeliest());
    all.put("query-parts", queryWithParts());
    all.put("query-kinds", queryWithKinds());
    return all;
  }

  private static Answer query() {
    return new Answer.Recognized(
        envelope("query-1", "query", List.of()),
        ID,
        1,
        List.of(
            new FieldResult("名称", "亚马逊通技术服务(北京)有限公司", 97.98, null, null, null, null, null),
            new FieldResult("识别号", "91110116592334142D", 99.62, null, null, null, null, null),
            new FieldResult("发票号", "4403212222", 96.58, null, null, null, null, null)),
        accepted());
  }

  private static Answer pictures() {
    return new Answer.Recognized(
        envelope("query-4", "query", List.of()),
        ID,
        1,
        new PictureAnswers<>(
            List.of(
                new PictureAnswer.Read<>(2, new FormResult(List.of(INVOICE), accepted())),
                new PictureAnswer.Failed<>(
                    new PictureFailure(
                        null, ErrorCode.IMAGE_DAMAGED, "cut short", "$.pictures[1].img", null))),
            true));
  }

  private static Answer chosen() {
    FormResult read =
        new FormResult(List.of(INVOICE), accepted(), new ChosenTemplate(ID, 2, 0, null));
    return new Answer.Recognized(
        envelope("query-5", "query", List.of()), null, PictureAnswers.of(read));
  }

  private static Answer likeliest() {
    ChosenTemplate chosen =
        new ChosenTemplate(
            ID,
            2,
            null,
            null,
            83.2,
            List.of(
                new RunnerUp(OTHER_ID, 1, 80, "another template's print fits better"),
                new RunnerUp(OTHER_ID, 7, 12.1, "far less of it is in the picture")));
    FormResult listed =
        new FormResult(
            List.of(INVOICE),
            accepted(),
            new ChosenTemplate(OTHER_ID, 7, 1, null, 12.0, List.of()));
    return new Answer.Recognized(
        envelope("query-7", "query", List.of()),
        null,
        new PictureAnswers<>(
            List.of(
                new PictureAnswer.Read<>(
                    null, new FormResult(List.of(INVOICE), accepted(), chosen)),
                new PictureAnswer.Read<>(null, listed)),
            true));
  }

  private static Answer choices() {
    Condition because =
        new Condition.And(List.of(new Condition.Include("星巴克"), new Condition.Exclude("Costa")));
    return new Answer.Recognized(
        envelope("query-6", "query", List.of()),
        null,
        new PictureAnswers<>(
            List.of(
                new PictureAnswer.Read<>(
                    null,
                    new FormResult(
                        List.of(INVOICE), accepted(), new ChosenTemplate(ID, 1, 0, because))),
                new PictureAnswer.Read<>(
                    null,
                    new FormResult(
                        List.of(INVOICE), accepted(), new ChosenTemplate(OTHER_ID, 7, 1, null))),
                new PictureAnswer.Failed<>(
                    new PictureFailure(
                        null,
                        ErrorCode.NO_TEMPLATE_MATCHED,
                        "no template is for this picture: of item 0 \"星巴克\" is missing",
                        "$.template_list",
                        null))),
            true));
  }

  private static Answer queryWithEvidence() {
    FieldEvidence evidence =
        new FieldEvidence(
            "44O3212222",
            88.25,
            0.6667,
            true,
            List.of("44O3212222"),
            "chi_sim+eng",
            "plain",
            new Point(-1.5, 2),
            QUAD);
    FieldEvidence blank =
        new FieldEvidence("", 0, 1, null, List.of(), "chi_sim", "plain", new Point(0, 0), null);
    return new Answer.Recognized(
        envelope("query-2", "query", List.of()),
        ID,
        2,
        List.of(
            new FieldResult("发票号", "4403212222", 58.4, true, null, null, "44O3212222", evidence),
            new FieldResult("备注", "", 100, null, null, null, null, blank)),
        accepted());
  }

  private static Answer queryWithParts() {
    FieldEvidence first =
        new FieldEvidence(
            "广东省深圳市", 99, 1, null, List.of(), "PP-OCR", "plain", new Point(0, 0), QUAD);
    FieldEvidence second =
        new FieldEvidence(
            "南山区1Ol室", 71, 0.5, null, List.of("南山区101室"), "PP-OCR", "plain", new Point(0, 1), QUAD);
    FieldEvidence both =
        new FieldEvidence(
            "广东省深圳市南山区1Ol室",
            71,
            0.5,
            null,
            List.of("南山区101室"),
            "PP-OCR",
            "plain",
            new Point(0, 1),
            QUAD);
    return new Answer.Recognized(
        envelope("query-6", "query", List.of()),
        ID,
        2,
        List.of(
            new FieldResult(
                "地址",
                new Value.Text("广东省深圳市南山区1O1室"),
                68.75,
                true,
                Reason.ENGINES_DISAGREE,
                null,
                "广东省深圳市南山区1Ol室",
                both,
                List.of(
                    new FieldResult("地址", "广东省深圳市", 98.9, null, null, null, null, first),
                    new FieldResult(
                        "地址",
                        "南山区1O1室",
                        69.5,
                        null,
                        Reason.ENGINES_DISAGREE,
                        null,
                        "南山区1Ol室",
                        second))),
            new FieldResult("签名", "", 96, true, Reason.MISSING, null, null, null)),
        accepted());
  }

  private static Answer queryWithKinds() {
    return new Answer.Recognized(
        envelope("query-7", "query", List.of()),
        ID,
        2,
        List.of(
            other("男", new Value.Mark(true), 99.87, null),
            other("女", new Value.Mark(false), 99.92, null),
            other("已婚", new Value.Mark(true), 48.5, Reason.UNCLEAR_MARK),
            other("未婚", new Value.Mark(null), 0, Reason.OUTSIDE_PICTURE),
            other("单号", new Value.Barcode("SF1032298817442", "code_128"), 98, null),
            other("发票", new Value.Barcode("", null), 3, Reason.UNREADABLE_CODE),
            other("照片", new Value.Crop(true, "/9j/2Q=="), 99.4, null),
            other("印章", new Value.Crop(false, "/9j/2Q=="), 97.1, null),
            other("签名", new Value.Crop(null, ""), 0, Reason.OUTSIDE_PICTURE),
            other(
                "明细",
                new Value.Table(
                    List.of("品名", "数量"), List.of(List.of("电缆", "12"), List.of("开关", ""))),
                71.25,
                null),
            other("附表", new Value.Table(List.of(), List.of()), 0, Reason.OTHER_TABLE)),
        accepted());
  }

  private static FieldResult other(String key, Value value, double score, @Nullable Reason reason) {
    Boolean review = reason == null ? null : true;
    return new FieldResult(key, value, score, review, reason, null, null, null, List.of());
  }

  private static Answer queryWithReasons() {
    FieldEvidence decided =
        new FieldEvidence(
            "1 250,00",
            71,
            0.5,
            true,
            List.of("1250,00"),
            "eng",
            "plain",
            new Point(0, 0),
            QUAD,
            "the ink's own spaces",
            "1250,00");
    AlignmentEvidence twice =
        new AlignmentEvidence(
            "orb", 212, 340, 0.842, 0.7135, null, QUAD, null, List.of(QUAD, moved(QUAD)));
    return new Answer.Recognized(
        envelope("query-5", "query", List.of()),
        ID,
        2,
        List.of(
            new FieldResult("金额", "1 250,00", 93.4, true, Reason.CUT_OFF, "1250.00", null, decided),
            new FieldResult("备注", "x", 85, null, Reason.UNUSUAL, null, null, null)),
        twice);
  }
}
