package dev.grille.vision.documents;

import static dev.grille.vision.documents.PlacedTexts.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.documents.InvalidDefinitionException;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.tables.RuledCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SumLineTest {
  private static final String KIND =
      """
      {"type": "invoice", "proportions": {"least": 1, "most": 2},
       "signs": [{"text": "发票发票", "weight": 1}], "enough": 1,
       "fields": [
         {"key": "items", "rows": {"until": ["合计"], "sums": "%s", "columns": [
           {"key": "name", "labels": ["名称"]},
           {"key": "amount", "labels": ["金额"], "required": true, "kind": "%s"},
           {"key": "tax", "labels": ["税额"], "kind": "amount"}]}},
         {"key": "subtotal",
          "from": [{"labels": ["合计"], "place": "crossing", "heads": ["金额"]}]}]}
      """;

  private static final DocumentKind INVOICE = kind("合计", "amount");

  private static final List<PlacedText> ITEMS =
      List.of(
          at(0, 0, "名称"),
          at(200, 0, "金额"),
          at(400, 0, "税额"),
          at(0, 40, "打印机"),
          at(200, 40, "90.00"),
          at(400, 40, "***"),
          at(0, 80, "纸"),
          at(200, 80, "20.00"),
          at(400, 80, "1.20"));

  @Test
  void aLineWhoseLabelIsMisreadIsKnownByItsSums() {
    ReadDocument document =
        labelled(at(0, 120, "口"), at(100, 120, "计"), at(200, 120, "￥110.00"), at(400, 120, "1.20"));

    assertThat(rows(document)).hasSize(2);
    assertThat(subtotal(document)).isEqualTo("￥110.00");
  }

  @Test
  void whatIsNoSumIsARow() {
    ReadDocument document = labelled(at(0, 120, "墨盒"), at(200, 120, "111.00"));

    assertThat(rows(document)).hasSize(3);
    assertThat(subtotal(document)).isEmpty();
  }

  @Test
  void aRowThatCostsAsMuchAsTheOthersIsARowWhereTheLabelIsRead() {
    ReadDocument document =
        labelled(
            at(0, 120, "墨盒"), at(200, 120, "110.00"), at(0, 160, "合计"), at(200, 160, "220.00"));

    assertThat(rows(document)).hasSize(3);
    assertThat(subtotal(document)).isEqualTo("220.00");
  }

  @Test
  void sumsWithoutAmountsOrThatEndNoListAreRefused() {
    assertThatThrownBy(() -> kind("总计", "amount"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("sums is one of until");
    assertThatThrownBy(
            () -> DocumentKindJson.read(KIND.formatted("合计", "text").replace("amount", "text"), ""))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("sums need a column of amounts");
  }

  private static DocumentKind kind(String sums, String amounts) {
    return DocumentKindJson.read(KIND.formatted(sums, amounts), "test");
  }

  private static ReadDocument labelled(PlacedText... below) {
    List<PlacedText> all = new ArrayList<>(ITEMS);
    all.addAll(List.of(below));
    return SumLine.labelled(
        new ReadDocument(INVOICE, all, RuledCells.none(), new Box(0, 0, 600, 200)));
  }

  private static List<Map<String, FoundValue>> rows(ReadDocument document) {
    return new RowsFinder(document).find(INVOICE.fields().get(0).rows());
  }

  private static String subtotal(ReadDocument document) {
    FoundValue found = new ValueFinder(document).all().get(INVOICE.fields().get(1));
    return found == null || found.lines().isEmpty()
        ? ""
        : FoundValue.text(found.lines().get(0), true);
  }
}
