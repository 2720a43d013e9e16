package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.tables.RuledCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsFinderTest {
  private static final DocumentKind INVOICE =
      DocumentKindJson.read(
          """
          {"type": "invoice", "proportions": {"least": 1, "most": 2},
           "signs": [{"text": "发票发票", "weight": 1}], "enough": 1,
           "fields": [{"key": "items", "rows": {"until": ["合计"], "columns": [
             {"key": "name", "labels": ["名称"]},
             {"key": "unit", "labels": ["单位"]},
             {"key": "amount", "labels": ["金额"], "required": true}]}}]}
          """,
          "test");

  private static final List<PlacedText> HEADS =
      List.of(at(0, 0, "名称"), at(200, 0, "单位"), at(400, 0, "金额"));

  @Test
  void aNameThatIsWrappedBelongsToTheRowThatHasAnAmount() {
    List<Map<String, FoundValue>> rows =
        rows(
            at(0, 40, "打印机"),
            at(0, 65, "墨盒"),
            at(200, 52, "个"),
            at(400, 52, "90.00"),
            at(0, 110, "纸"),
            at(200, 110, "箱"),
            at(400, 110, "20.00"),
            at(0, 150, "合计"),
            at(400, 150, "110.00"));

    assertThat(rows).hasSize(2);
    assertThat(texts(rows.get(0).get("name"))).containsExactly("打印机", "墨盒");
    assertThat(texts(rows.get(0).get("amount"))).containsExactly("90.00");
    assertThat(texts(rows.get(1).get("unit"))).containsExactly("箱");
  }

  /** As 合计 is printed across the column of names; the detector cuts characters that stand alone. */
  @Test
  void aSpreadLabelOfWhichOneCharacterIsFoundInPartEndsTheRows() {
    for (int above : new int[] {0, 11}) {
      PlacedText part = new PlacedText("合", 0, 150 + above, 20, 159 + above, false, 0.9);

      List<Map<String, FoundValue>> rows =
          rows(
              at(0, 110, "纸"),
              at(200, 110, "箱"),
              at(400, 110, "20.00"),
              part,
              at(115, 150, "计"),
              at(400, 150, "20.00"));

      assertThat(rows).hasSize(1);
      assertThat(texts(rows.get(0).get("name"))).containsExactly("纸");
    }
  }

  @Test
  void theLineOfTheLabelThatEndsTheRowsIsNoneThoughItRunsAskew() {
    List<Map<String, FoundValue>> rows =
        rows(
            at(0, 110, "纸"),
            at(400, 103, "20.00"),
            at(0, 150, "合计"),
            at(200, 143, "张"),
            at(400, 136, "20.00"));

    assertThat(rows).hasSize(1);
  }

  @Test
  void aCellInWhichNothingIsFoundIsLookedAtWhereItsHeadStands() {
    List<Map<String, FoundValue>> rows = rows(at(0, 40, "纸"), at(400, 40, "20.00"));

    FoundValue unit = rows.get(0).get("unit");
    assertThat(unit.lines()).isEmpty();
    assertThat(unit.place()).isNotNull();
    assertThat(unit.place().contains(220, 50)).isTrue();
    assertThat(unit.place().contains(10, 50)).isFalse();
    assertThat(unit.place().contains(410, 50)).isFalse();
  }

  @Test
  void whatStandsFarBesideACellIsOfAColumnWhoseHeadWasNotFound() {
    List<Map<String, FoundValue>> rows =
        rows(
            at(0, 40, "打印机"),
            at(75, 40, "纸"),
            at(200, 40, "6%"),
            at(285, 40, "222.12"),
            at(400, 40, "90.00"));

    assertThat(texts(rows.get(0).get("unit"))).containsExactly("6%");
    assertThat(texts(rows.get(0).get("name"))).containsExactly("打印机 纸");
    assertThat(texts(rows.get(0).get("amount"))).containsExactly("90.00");
  }

  @Test
  void withoutHeadsThereIsNoList() {
    assertThat(find(List.of(at(0, 40, "纸"), at(400, 40, "20.00")))).isNull();
  }

  @Test
  void whereAFlightGoesToStandsInTheNextOnesLine() {
    DocumentKind itinerary =
        DocumentKindJson.read(
            """
            {"type": "itinerary", "proportions": {"least": 1, "most": 3},
             "signs": [{"text": "行程单行程单", "weight": 1}], "enough": 1, "stops": ["VOID"],
             "fields": [{"key": "legs", "rows": {"until": ["票价"], "columns": [
               {"key": "from", "labels": ["FROM:", "TO:"], "place": "right"},
               {"key": "to", "labels": ["FROM:", "TO:"], "place": "right", "ahead": 1},
               {"key": "carrier", "labels": ["承运人"]},
               {"key": "flight", "labels": ["航班号"], "required": true}]}}]}
            """,
            "test");
    List<PlacedText> texts =
        List.of(
            at(300, 0, "承运人"),
            at(450, 0, "航班号"),
            at(0, 22, "PH2JGK"),
            at(0, 50, "FROM:"),
            at(80, 50, "武汉"),
            at(300, 45, "厦航"),
            at(450, 45, "MF6930"),
            at(0, 90, "TO:"),
            at(80, 90, "昆明"),
            at(300, 85, "东航"),
            at(450, 85, "MU4711"),
            at(0, 130, "TO:"),
            at(80, 130, "哈尔滨"),
            at(300, 125, "VOID"),
            at(0, 170, "票价"));

    List<Map<String, FoundValue>> legs =
        new RowsFinder(
                new ReadDocument(itinerary, texts, RuledCells.none(), new Box(0, 0, 600, 200)))
            .find(itinerary.fields().get(0).rows());

    assertThat(legs).hasSize(2);
    assertThat(texts(legs.get(0).get("from"))).containsExactly("武汉");
    assertThat(texts(legs.get(0).get("to"))).containsExactly("昆明");
    assertThat(texts(legs.get(0).get("carrier"))).containsExactly("厦航");
    assertThat(texts(legs.get(1).get("from"))).containsExactly("昆明");
    assertThat(texts(legs.get(1).get("to"))).containsExactly("哈尔滨");
    assertThat(texts(legs.get(1).get("carrier"))).containsExactly("东航");
  }

  private static List<Map<String, FoundValue>> rows(PlacedText... texts) {
    List<PlacedText> all = new ArrayList<>(HEADS);
    all.addAll(List.of(texts));
    List<Map<String, FoundValue>> rows = find(all);
    assertThat(rows).isNotNull();
    return rows;
  }

  private static List<Map<String, FoundValue>> find(List<PlacedText> texts) {
    ReadDocument document =
        new ReadDocument(INVOICE, texts, RuledCells.none(), new Box(0, 0, 600, 200));
    return new RowsFinder(document).find(INVOICE.fields().get(0).rows());
  }

  private static List<String> texts(FoundValue value) {
    return value.lines().stream().map(line -> FoundValue.text(line, false)).toList();
  }

  private static PlacedText at(double left, double top, String text) {
    double width = text.codePoints().mapToDouble(c -> c < 0x2e80 ? 10 : 20).sum();
    return new PlacedText(text, left, top, left + width, top + 20, false, 0.9);
  }
}
