package dev.grille.evaluation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentResult.Entry;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.DocumentValue.Text;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsOutcomeTest {
  private static final Quad LEFT = box(0, 0, 100);
  private static final Quad RIGHT = box(200, 0, 100);

  @Test
  void aDocumentIsFoundByItsKindAndPlace() {
    DocumentsOutcome outcome =
        judged(
            List.of(stands("plate", LEFT, Map.of()), stands("plate", RIGHT, Map.of())),
            given("plate", box(204, 0, 100)));
    assertThat(outcome.documents().get(0).found()).isNull();
    assertThat(outcome.documents().get(1).located()).isTrue();
    assertThat(outcome.extra()).isEmpty();
  }

  @Test
  void aPlaceThatIsTooFarOffIsNotLocatedButItsValuesAreJudged() {
    DocumentsOutcome outcome =
        judged(
            List.of(stands("vin", LEFT, Map.of("vin", TrueValue.of("L1")))),
            given("vin", box(40, 0, 100), new Entry("vin", text("L1"))));
    DocumentOutcome document = outcome.documents().get(0);
    assertThat(document.located()).isFalse();
    assertThat(document.allExact()).isTrue();
    assertThat(document.whole()).isFalse();
  }

  @Test
  void anotherKindASecondReadingAndWhatStandsNowhereAreExtra() {
    DocumentsOutcome outcome =
        judged(
            List.of(stands("plate", LEFT, Map.of())),
            given("plate", LEFT),
            given("plate", box(10, 0, 100)),
            given("vin", LEFT),
            given("seal", RIGHT));
    assertThat(outcome.documents().get(0).located()).isTrue();
    assertThat(outcome.extra())
        .extracting(extra -> extra.document().type() + " over " + extra.over())
        .containsExactly("plate over plate", "vin over plate", "seal over null");
  }

  @Test
  void anOptionalDocumentMayBeGivenOrLeftOut() {
    TrueDocument seal = new TrueDocument("seal", LEFT, Map.of(), Map.of(), null, null, true);
    assertThat(judged(List.of(seal)).documents()).isEmpty();
    assertThat(judged(List.of(seal), given("seal", LEFT)).extra()).isEmpty();
  }

  @Test
  void whatIsGivenInAPictureOfNoneIsExtra() {
    DocumentsOutcome outcome = judged(List.of(), given("plate", LEFT));
    assertThat(outcome.ofNone()).isTrue();
    assertThat(outcome.extra()).hasSize(1);
  }

  @Test
  void anEmptyPlaceHasToBeSaidToBeEmpty() {
    assertThat(exact(TrueValue.of(""), text(""))).isTrue();
    assertThat(exact(TrueValue.of(""), new DocumentValue.Missing())).isFalse();
    assertThat(exact(TrueValue.of(""), text("x"))).isFalse();
  }

  @Test
  void ofAPlaceThatTheFormHasNotNothingMayBeSaid() {
    assertThat(exact(new TrueValue.Missing(), new DocumentValue.Missing())).isTrue();
    assertThat(exact(new TrueValue.Missing(), text(""))).isTrue();
    assertThat(exact(new TrueValue.Missing(), text("x"))).isFalse();
  }

  @Test
  void textsAreComparedAsFieldsAreAndSignsOfTimesAlike() {
    assertThat(exact(TrueValue.of("￥5.00"), text("¥5.00"))).isTrue();
    assertThat(exact(TrueValue.of("4531×1817×1421mm"), text("4531x1817X1421mm"))).isTrue();
    assertThat(exact(TrueValue.of("4531×1817"), text("45311817"))).isFalse();
  }

  @Test
  void ofSeveralTextsEachIsRightWhereverItWasRead() {
    TrueValue truth = new TrueValue.Many(List.of("a", "b"));
    DocumentValue read = new DocumentValue.Many(List.of(text("b"), text("c"), text("a")));
    List<ValueOutcome> values = values("phone", truth, read);
    assertThat(values).extracting(ValueOutcome::exact).containsExactly(true, true, false);
    assertThat(values.get(2).invented()).isTrue();
  }

  @Test
  void aLostRowDoesNotMakeTheOthersWrong() {
    TrueValue truth =
        new TrueValue.Rows(
            List.of(
                Map.of("name", "a", "amount", "1"),
                Map.of("name", "b", "amount", "2"),
                Map.of("name", "c", "amount", "3")));
    DocumentValue read =
        new DocumentValue.Rows(
            List.of(
                Map.of("name", text("b"), "amount", text("2")),
                Map.of("name", text("c"), "amount", text("8"))));
    List<ValueOutcome> values = values("items", truth, read);
    assertThat(values).hasSize(6);
    assertThat(values.stream().filter(ValueOutcome::exact).map(ValueOutcome::path))
        .containsExactlyInAnyOrder("items.1.name", "items.1.amount", "items.2.name");
    assertThat(values.get(0).column()).startsWith("items.").doesNotContain("0");
  }

  @Test
  void whatNobodyCouldReadIsRightWhereThatIsSaid() {
    TrueDocument dark = stands("vin", LEFT, Map.of()).beingUnreadable();
    DocumentResult said =
        new DocumentResult("vin", LEFT, DocumentStatus.UNREADABLE, List.of(), List.of());
    assertThat(judged(List.of(dark), said).documents().get(0).whole()).isTrue();
    assertThat(judged(List.of(dark), given("vin", LEFT)).documents().get(0).whole()).isFalse();
  }

  @Test
  void whatDoesNotAgreeIsRightWhereItIsDoubted() {
    TrueDocument faulty = stands("vin", LEFT, Map.of("vin", TrueValue.of("L1"))).beingDoubtful();
    Entry entry = new Entry("vin", text("L1"));
    DocumentDoubt doubt = new DocumentDoubt("check_digit", List.of("vin"), "it does not hold");
    DocumentResult said =
        new DocumentResult("vin", LEFT, DocumentStatus.DOUBTFUL, List.of(doubt), List.of(entry));
    DocumentFigures doubted = DocumentFigures.of(judged(List.of(faulty), said).documents());
    assertThat(doubted.whole().right()).isEqualTo(1);
    assertThat(doubted.statusSaid().right()).isEqualTo(1);
    assertThat(doubted.doubted().all()).isZero();
    DocumentFigures unsaid =
        DocumentFigures.of(judged(List.of(faulty), given("vin", LEFT, entry)).documents());
    assertThat(unsaid.exact().right()).isEqualTo(1);
    assertThat(unsaid.whole().right()).isZero();
    assertThat(unsaid.okWhole().right()).isZero();
    assertThat(unsaid.statusSaid().value()).isZero();
  }

  @Test
  void figuresCountWhatWasLostAsWrong() {
    Map<String, TrueValue> content =
        Map.of("number", TrueValue.of("1"), "other", new TrueValue.Missing());
    DocumentsOutcome outcome =
        judged(
            List.of(stands("vin", LEFT, content), stands("vin", RIGHT, content)),
            new DocumentResult(
                "vin",
                LEFT,
                DocumentStatus.DOUBTFUL,
                List.of(new DocumentDoubt("check_digit", List.of("number"), "it does not hold")),
                List.of(
                    new Entry("number", new Text("1", 95)),
                    new Entry("other", new Text("x", 92)))));
    DocumentFigures figures = DocumentFigures.of(outcome.documents());
    assertThat(figures.located().value()).isEqualTo(0.5);
    assertThat(figures.exact().right()).isEqualTo(1);
    assertThat(figures.exact().all()).isEqualTo(2);
    assertThat(figures.invented()).isEqualTo(1);
    assertThat(figures.sure().right()).isEqualTo(1);
    assertThat(figures.sure().all()).isEqualTo(2);
    assertThat(figures.whole().right()).isZero();
  }

  private static boolean exact(TrueValue truth, DocumentValue read) {
    List<ValueOutcome> values = values("key", truth, read);
    assertThat(values).hasSize(1);
    return values.get(0).exact();
  }

  private static List<ValueOutcome> values(String key, TrueValue truth, DocumentValue read) {
    return judged(
            List.of(stands("kind", LEFT, Map.of(key, truth))),
            given("kind", LEFT, new Entry(key, read)))
        .documents()
        .get(0)
        .values();
  }

  private static DocumentsOutcome judged(List<TrueDocument> truth, DocumentResult... read) {
    return DocumentsOutcome.of(
        "p", new DocumentsTruth(400, 100, truth), new PageDocuments(400, 100, List.of(read)));
  }

  private static TrueDocument stands(String type, Quad place, Map<String, TrueValue> content) {
    return new TrueDocument(type, place, content, Map.of(), null, null, false);
  }

  private static DocumentResult given(String type, Quad place, Entry... content) {
    return new DocumentResult(type, place, DocumentStatus.OK, List.of(), List.of(content));
  }

  private static Text text(String text) {
    return new Text(text, 90);
  }

  private static Quad box(double x, double y, double side) {
    return new Quad(
        new Point(x, y),
        new Point(x + side, y),
        new Point(x + side, y + side),
        new Point(x, y + side));
  }
}
