package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.documents.DocumentKinds;
import dev.grille.documents.FieldDefinition;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.tables.RuledCells;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class ValueFinderTest {
  private static final int LETTER = 20;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void aValueEndsWhereTheNextLabelBegins() {
    DocumentKind kind = kind(right("name", "姓名"), right("sex", "性别"));

    List<PlacedText> texts = List.of(at(0, 0, "姓名 张三 性别 男"));

    assertThat(found(kind, texts, "name")).containsExactly("张三");
    assertThat(found(kind, texts, "sex")).containsExactly("男");
  }

  /** Both are capital, and both stand on business licences of some years. */
  @Test
  void registeredAndPaidInCapitalAreToldApart() {
    DocumentKind kind = DocumentKinds.shipped().chosen(List.of("business_licence"), null).get(0);

    List<PlacedText> texts = List.of(at(0, 0, "注册资本 200万元"), at(0, 30, "实收资本 80万元"));

    assertThat(found(kind, texts, "registered_capital")).containsExactly("200万元");
    assertThat(found(kind, texts, "paid_in_capital")).containsExactly("80万元");
  }

  @Test
  void anEmptyPlaceStaysEmptyHoweverNearTheNextValueIs() {
    DocumentKind kind = kind(right("former", "曾用名"), right("sex", "性别"));

    List<PlacedText> texts = List.of(at(0, 0, "曾用名"), at(100, 0, "性别"), at(150, 0, "女"));

    assertThat(found(kind, texts, "former")).isEmpty();
    assertThat(found(kind, texts, "sex")).containsExactly("女");
  }

  @Test
  void whatIsBeyondTheCellBesideALabelIsNotItsValue() {
    DocumentKind kind = kind(right("height", "身高"), right("blood", "血型"));
    List<PlacedText> texts = List.of(at(20, 20, "身高"), at(220, 20, "A"), at(320, 20, "血型"));
    List<Integer> borders = List.of(10, 100, 200, 300, 400, 500);

    assertThat(found(kind, texts, RuledCells.none(), "height")).containsExactly("A");
    assertThat(found(kind, texts, cells(borders), "height")).isEmpty();
    assertThat(found(kind, texts, cells(borders), "blood")).isEmpty();
  }

  @Test
  void aMissingLabelIsNoEmptyPlace() {
    DocumentKind kind = kind(right("name", "姓名"));

    assertThat(find(kind, List.of(at(0, 0, "性别 男")), RuledCells.none(), "name")).isNull();
  }

  @Test
  void aValueGoesOnBelowUntilALabelStandsBeside() {
    DocumentKind kind =
        kind(
            "{\"key\": \"address\", \"from\": [{\"labels\": [\"住址\"], \"lines\": 3}]}",
            right("number", "号码"));

    List<PlacedText> texts =
        List.of(
            at(0, 0, "住址"),
            at(60, 0, "广东省深圳市南山区"),
            at(60, 30, "学院路209号"),
            at(0, 60, "号码"),
            at(60, 60, "4403"));

    assertThat(found(kind, texts, "address")).containsExactly("广东省深圳市南山区", "学院路209号");
  }

  @Test
  void aLabelWithAMisreadCharacterIsFoundAndLowersTheProbability() {
    DocumentKind kind = kind(right("number", "公民身份号码"));

    FoundValue found = find(kind, List.of(at(0, 0, "公民身价号码 123")), RuledCells.none(), "number");

    assertThat(found).isNotNull();
    assertThat(found.lines()).hasSize(1);
    assertThat(found.labelled()).isLessThan(1);
  }

  @Test
  void aNameBesideATitleIsATextByItself() {
    DocumentKind kind =
        kind(
            "{\"key\": \"name\", \"from\": [{\"place\": \"pattern\","
                + " \"pattern\": \"^(\\\\p{Han}{2,3})$\"}]}");
    PlacedText name = new PlacedText("赵国钧", 0, 0, 90, 30, false, 0.9);
    List<PlacedText> texts = List.of(name, at(105, 8, "客户经理"));

    assertThat(found(kind, texts, "name")).containsExactly("赵国钧");
  }

  @Test
  void whatIsNearlyALabelWithinAValueIsAPartOfIt() {
    DocumentKind kind = kind(right("authority", "核发机关"), right("permit", "道路运输证"));
    List<PlacedText> texts = List.of(at(0, 0, "核发机关"), at(120, 0, "重庆市道路运输管理局"));

    assertThat(found(kind, texts, "authority")).containsExactly("重庆市道路运输管理局");
  }

  @Test
  void aValueUnderItsLabelIsPassedByTheLabelsTranslation() {
    DocumentKind kind =
        DocumentKindJson.read(
            definition(
                    "{\"key\": \"name\", \"from\": [{\"place\": \"below\", \"labels\": [\"姓名\"]}]}")
                .replace("\"fields\"", "\"stops\": [\"Name\"], \"fields\""),
            "test");

    List<PlacedText> texts = List.of(at(0, 0, "姓名"), at(0, 25, "Name"), at(0, 50, "张三"));

    assertThat(found(kind, texts, "name")).containsExactly("张三");
  }

  @Test
  void aSumStandsInItsRowUnderItsHead() {
    DocumentKind kind =
        kind(
            "{\"key\": \"sum\", \"from\": [{\"place\": \"crossing\", \"labels\": [\"合计\"],"
                + " \"heads\": [\"金额\"]}]}",
            right("tax", "税额"));

    List<PlacedText> texts =
        List.of(
            at(200, 0, "金额"),
            at(400, 0, "税额"),
            at(200, 40, "90.00"),
            at(400, 40, "2.70"),
            at(0, 80, "合计"),
            at(200, 80, "91.00"),
            at(400, 80, "2.73"));

    assertThat(found(kind, texts, "sum")).containsExactly("91.00");
  }

  @Test
  void labelsSideBySideAreCountedFromTheLeftThoughTheyAreAskew() {
    DocumentKind kind =
        kind(
            right("buyer", "名称"),
            "{\"key\": \"seller\", \"from\": [{\"labels\": [\"名称\"], \"nth\": 1}]}");

    List<PlacedText> texts = List.of(at(0, 9, "名称 甲"), at(300, 0, "名称 乙"));

    assertThat(found(kind, texts, "buyer")).containsExactly("甲");
    assertThat(found(kind, texts, "seller")).containsExactly("乙");
  }

  @Test
  void aLabelThatStandsOrIsWrappedIsOne() {
    DocumentKind kind = kind(right("remarks", "备注"), right("rate", "增值税税率或征收率"));
    List<PlacedText> texts =
        List.of(
            at(30, 20, "备"),
            at(30, 45, "注"),
            at(120, 35, "一车一票"),
            at(220, 20, "增值税税率"),
            at(220, 45, "或征收率"),
            at(420, 35, "13%"));

    RuledCells cells = cells(List.of(10, 100, 210, 400, 500));
    assertThat(found(kind, texts, cells, "remarks")).containsExactly("一车一票");
    assertThat(found(kind, texts, cells, "rate")).containsExactly("13%");
  }

  /** Titles and firms are written as names are. */
  @Test
  void anUnclaimedValueIsTheLargestOfWhatNoOtherFieldHas() {
    DocumentKind kind =
        kind(
            "{\"key\": \"name\", \"list\": true, \"from\": [{\"place\": \"pattern\","
                + " \"pattern\": \"^([A-Z][a-z]+[A-Z][a-z]+)$\", \"unclaimed\": true, \"largest\": true}]}",
            "{\"key\": \"title\", \"from\": [{\"place\": \"pattern\","
                + " \"pattern\": \"^([A-Za-z]+Manager)$\"}]}");
    PlacedText title = new PlacedText("Account Manager", 0, 60, 300, 100, false, 0.9);
    PlacedText name = new PlacedText("Mary Jones", 0, 0, 200, 34, false, 0.9);
    List<PlacedText> texts = List.of(name, title, at(0, 120, "Redhill Motors"));

    assertThat(found(kind, texts, "name")).containsExactly("Mary Jones");
    assertThat(found(kind, texts, "title")).containsExactly("Account Manager");
  }

  @Test
  void wordsOfHanCharactersArePartedBySpacesAndSizeAndSpreadOnesAreNot() {
    String words =
        ", \"list\": true, \"from\": [{\"place\": \"pattern\", \"words\": true, \"pattern\": ";
    DocumentKind kind =
        kind(
            "{\"key\": \"title\"" + words + "\"^(\\\\p{Han}+经理)$\"}]}",
            "{\"key\": \"name\"" + words + "\"^(\\\\p{Han}{2,3})$\"}]}");
    PlacedText name = new PlacedText("赵国钧", 0, 0, 90, 30, false, 0.9);

    List<PlacedText> beside = List.of(name, at(105, 8, "客户经理 市场部"));
    assertThat(found(kind, beside, "title")).containsExactly("客户经理");
    assertThat(found(kind, beside, "name")).contains("赵国钧");
    assertThat(found(kind, List.of(at(0, 0, "赵 国 钧")), "name")).containsExactly("赵 国 钧");
  }

  /** Which of both was printed hardly shows. */
  @Test
  void aFullWidthColonIsOneForAPattern() {
    DocumentKind kind =
        kind(
            "{\"key\": \"time\", \"from\": [{\"place\": \"pattern\","
                + " \"pattern\": \"([0-9]{2}:[0-9]{2})开\"}]}");

    assertThat(found(kind, List.of(at(0, 0, "06：09开")), "time")).containsExactly("06：09");
  }

  @Test
  void whatStandsAboveALabelsLineInItsCellIsNotItsValue() {
    DocumentKind kind = kind(right("date", "开票日期"));
    List<PlacedText> texts =
        List.of(at(300, 10, "3303176160"), at(20, 60, "开票日期"), at(120, 60, "2017"));

    assertThat(found(kind, texts, cells(List.of(10, 590)), "date")).containsExactly("2017");
  }

  @Test
  void aValueInTwoRowsIsOneWhereTheRuleOfItsKindSaysSo() {
    DocumentKind kind = DocumentKinds.shipped().chosen(List.of("plate"), null).get(0);
    PlacedText upper = new PlacedText("陕 D", 60, 0, 150, 40, false, 0.9);
    PlacedText lower = new PlacedText("0462挂", 0, 50, 220, 120, false, 0.9);

    assertThat(found(kind, List.of(upper, lower), "plate_number")).containsExactly("陕 D", "0462挂");
    PlacedText none = new PlacedText("O4I2", 0, 50, 220, 120, false, 0.9);
    assertThat(found(kind, List.of(upper, none), "plate_number")).isEmpty();
  }

  private static String right(String key, String label) {
    return "{\"key\": \"%s\", \"from\": [{\"labels\": [\"%s\"]}]}".formatted(key, label);
  }

  private static DocumentKind kind(String... fields) {
    return DocumentKindJson.read(definition(fields), "test");
  }

  private static String definition(String... fields) {
    return """
        {"type": "test", "proportions": {"least": 1, "most": 2},
         "signs": [{"text": "标题标题", "weight": 1}], "enough": 1, "fields": [%s]}
        """
        .formatted(String.join(",", fields));
  }

  /** A text of letters of one size. */
  private static PlacedText at(double left, double top, String text) {
    double width = text.codePoints().mapToDouble(c -> c < 0x2e80 ? LETTER / 2.0 : LETTER).sum();
    return new PlacedText(text, left, top, left + width, top + LETTER, false, 0.9);
  }

  /** Two rules from side to side, and between them upright ones. */
  private static RuledCells cells(List<Integer> borders) {
    try (MatScope scope = new MatScope()) {
      Mat page = scope.own(new Mat(200, 600, CvType.CV_8UC3, Scalar.all(255)));
      int left = borders.get(0);
      int right = borders.get(borders.size() - 1);
      for (int y : new int[] {5, 90}) {
        Imgproc.line(page, new Point(left, y), new Point(right, y), Scalar.all(0), 2);
      }
      for (int x : borders) {
        Imgproc.line(page, new Point(x, 5), new Point(x, 90), Scalar.all(0), 2);
      }
      return RuledCells.of(page, List.of(), 0.8 * LETTER);
    }
  }

  private static List<String> found(DocumentKind kind, List<PlacedText> texts, String key) {
    return found(kind, texts, RuledCells.none(), key);
  }

  private static List<String> found(
      DocumentKind kind, List<PlacedText> texts, RuledCells cells, String key) {
    FoundValue found = find(kind, texts, cells, key);
    assertThat(found).as("place of " + key).isNotNull();
    List<String> lines = new ArrayList<>();
    found.lines().forEach(line -> lines.add(FoundValue.text(line, false)));
    return lines;
  }

  private static FoundValue find(
      DocumentKind kind, List<PlacedText> texts, RuledCells cells, String key) {
    FieldDefinition field =
        kind.fields().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    ReadDocument document = new ReadDocument(kind, texts, cells, new Box(0, 0, 600, 200));
    return new ValueFinder(document).all().get(field);
  }
}
