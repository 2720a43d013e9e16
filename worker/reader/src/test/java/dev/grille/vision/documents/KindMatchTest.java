package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.documents.DocumentKinds;
import dev.grille.documents.Outline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindMatchTest {
  @Test
  void aKindIsGivenWhereEnoughOfItIsSeenAndNothingSpeaksAgainstIt() {
    DocumentKind ticket =
        DocumentKindJson.read(
            """
            {"type": "ticket", "proportions": {"least": 1, "most": 2},
             "signs": [{"text": "Parking ticket", "weight": 2}, {"text": "Paid until", "weight": 1}],
             "enough": 3, "against": ["Receipt"],
             "fields": [{"key": "until", "from": [{"labels": ["Paid until"]}]}]}
            """,
            "test");

    assertThat(type(List.of(ticket), "Parking ticket", "Paid until 14:35")).contains("ticket");
    assertThat(type(List.of(ticket), "Parking ticket")).isEmpty();
    assertThat(type(List.of(ticket), "Parking ticket", "Paid until 14:35", "Receipt")).isEmpty();
  }

  @Test
  void aNumberThatBreaksItsRuleNamesNoKind() {
    List<DocumentKind> kinds = DocumentKinds.shipped().chosen(List.of("vin", "plate"), null);

    assertThat(type(kinds, "LSGPB54R4DD331665")).contains("vin");
    assertThat(type(kinds, "LSGPB54R5DD331665")).isEmpty();
    assertThat(type(kinds, "苏E31334")).contains("plate");
    assertThat(type(kinds, "苏E3133I")).isEmpty();
  }

  @Test
  void aDocumentWithAnotherTitleIsAnother() {
    List<DocumentKind> kinds =
        DocumentKinds.shipped().chosen(List.of("driver_license_front"), null);
    String[] labels = {"准驾车型 B2", "国籍 中国", "出生日期 1960-07-25", "证号 340202196007257319"};

    assertThat(titled(kinds, "道路运输从业人员从业资格证", 30, 0.98, labels)).isEmpty();
    assertThat(titled(kinds, "中华人民共和国机动车驾驶证", 30, 0.98, labels)).isPresent();
    assertThat(type(kinds, labels[0], labels[1], labels[2], labels[3], "从业人员从业资格证"))
        .as("as small as the rest and below it: no title")
        .contains("driver_license_front");
    assertThat(titled(kinds, "中华人民共和国机动车驾软证", 30, 0.6, labels)).as("perhaps misread").isPresent();
  }

  @Test
  void aTitleThatWasReadForSureIsNotMisread() {
    List<DocumentKind> kinds =
        DocumentKinds.shipped().chosen(List.of("transportation_license"), null);
    String[] labels = {"业户名称 无锡达正贸易有限公司", "经营范围 道路普通货物运输"};

    assertThat(titled(kinds, "道路运输经营许可证", 20, 0.98, labels)).isEmpty();
    assertThat(titled(kinds, "道路运输证", 20, 0.98, labels)).isPresent();
    assertThat(titled(kinds, "道路运愉证", 20, 0.6, labels)).isPresent();

    List<DocumentKind> sales = DocumentKinds.shipped().chosen(List.of("mvs_invoice"), null);
    assertThat(titled(sales, "二手车销售统一发票联", 20, 0.98, "价税合计")).isEmpty();
    assertThat(titled(sales, "二手车销售统一发票联", 20, 0.6, "价税合计")).isPresent();
  }

  @Test
  void aNumberInAFieldOfAFormNamesNoKind() {
    List<DocumentKind> kinds = DocumentKinds.shipped().chosen(List.of("vin", "plate"), null);
    String[] form = new String[12];
    java.util.Arrays.fill(form, "Please complete in block capitals");
    form[5] = "LSGPB54R4DD331665";
    form[6] = "苏E31334";

    assertThat(type(kinds, form)).isEmpty();
    assertThat(type(kinds, "HUAXING MOTORS", "LSGPB54R4DD331665")).contains("vin");
  }

  private static Optional<KindMatch> titled(
      List<DocumentKind> kinds, String title, double height, double probability, String... lines) {
    List<PlacedText> texts = new java.util.ArrayList<>();
    texts.add(
        new PlacedText(title, 0, -50, height * title.length(), height - 50, false, probability));
    for (String line : lines) {
      double top = 40.0 * texts.size();
      texts.add(new PlacedText(line, 0, top, 12.0 * line.length(), top + 20, false, 0.98));
    }
    return KindMatch.best(texts, kinds);
  }

  @Test
  void aNumberInTwoRowsNamesItsKind() {
    List<DocumentKind> plates = DocumentKinds.shipped().chosen(List.of("plate"), null);
    PlacedText upper = new PlacedText("陕 D", 60, 0, 150, 40, false, 0.9);
    PlacedText lower = new PlacedText("0462挂", 0, 50, 220, 120, false, 0.9);
    PlacedText far = new PlacedText("0462挂", 0, 150, 220, 220, false, 0.9);

    assertThat(KindMatch.best(List.of(upper, lower), plates)).isPresent();
    assertThat(KindMatch.best(List.of(upper, far), plates)).isEmpty();
  }

  @Test
  void anEnglishBusinessCardIsOneWithoutAFirmsLegalForm() {
    List<DocumentKind> kinds = DocumentKinds.shipped().chosen(List.of("business_card"), null);

    assertThat(
            type(
                kinds,
                "Redhill Motors",
                "Mary Jones",
                "Mobile: +44 7700 900123",
                "Email: mary@redhill.com",
                "Add: 4 Mill Lane, York"))
        .contains("business_card");
    assertThat(type(kinds, "Redhill Motors", "Mary Jones", "Email: mary@redhill.com")).isEmpty();
  }

  @Test
  void aSealIsToldByItsShapeWhichOtherDocumentsHaveNot() {
    List<DocumentKind> seals = DocumentKinds.shipped().chosen(List.of("seal"), null);
    List<PlacedText> name = List.of(new PlacedText("泉州纺织", 0, 0, 80, 20, false, 0.9));

    assertThat(KindMatch.best(name, Outline.CIRCLE, seals)).isPresent();
    assertThat(KindMatch.best(List.of(), Outline.CIRCLE, seals)).isEmpty();
    assertThat(KindMatch.best(name, seals)).isEmpty();
  }

  private static Optional<String> type(List<DocumentKind> kinds, String... lines) {
    List<PlacedText> texts = new java.util.ArrayList<>();
    for (String line : lines) {
      double top = 40.0 * texts.size();
      texts.add(new PlacedText(line, 0, top, 12.0 * line.length(), top + 20, false, 0.9));
    }
    return KindMatch.best(texts, kinds).map(match -> match.kind().type());
  }
}
