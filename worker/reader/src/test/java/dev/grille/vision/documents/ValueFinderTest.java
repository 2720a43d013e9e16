package dev.grille.vision.documents;

import static dev.grille.vision.documents.PlacedTexts.at;
import static dev.grille.vision.documents.PlacedTexts.cells;
import static dev.grille.vision.documents.PlacedTexts.definition;
import static dev.grille.vision.documents.PlacedTexts.find;
import static dev.grille.vision.documents.PlacedTexts.found;
import static dev.grille.vision.documents.PlacedTexts.kind;
import static dev.grille.vision.documents.PlacedTexts.right;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.documents.DocumentKinds;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.tables.RuledCells;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ValueFinderTest {
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
  void aLabelOfLatinLettersIsAWordOfItsOwn() {
    DocumentKind kind = kind(right("authority", "Authority"), right("sex", "Sex"));

    List<PlacedText> exit = List.of(at(0, 0, "Authority MPS Exit & Entry"));
    assertThat(found(kind, exit, "authority")).containsExactly("MPS Exit & Entry");
    assertThat(find(kind, exit, RuledCells.none(), "sex")).isNull();
    // Of lost spaces capitals tell.
    assertThat(find(kind, List.of(at(0, 0, "Authority MPSSex F")), RuledCells.none(), "sex"))
        .isNull();
    assertThat(found(kind, List.of(at(0, 0, "AuthorityPolice Sex F")), "authority"))
        .containsExactly("Police");
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

  @Test
  void whatStandsAboveALabelsLineInItsCellIsNotItsValue() {
    DocumentKind kind = kind(right("date", "开票日期"));
    List<PlacedText> texts =
        List.of(at(300, 10, "3303176160"), at(20, 60, "开票日期"), at(120, 60, "2017"));

    assertThat(found(kind, texts, cells(List.of(10, 590)), "date")).containsExactly("2017");
  }
}
