package dev.grille.lab.bench.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.DocumentOptions;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentResult.Entry;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.documents.DocumentsTruth;
import dev.grille.evaluation.documents.TrueDocument;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.DocumentFile;
import dev.grille.lab.cases.documents.DocumentFolder;
import dev.grille.lab.cases.documents.DocumentQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentReportTest {
  private static final Quad PLACE =
      new Quad(new Point(0, 0), new Point(50, 0), new Point(50, 30), new Point(0, 30));

  /** Reads one card wherever it looks, and remembers what it was told. */
  private record Reading(@Nullable String number, List<DocumentOptions> told)
      implements DocumentSubject {
    @Override
    public @Nullable PageDocuments read(Path picture, DocumentOptions options) {
      told.add(options);
      if (number == null) {
        return null;
      }
      Entry entry = new Entry("card_number", new DocumentValue.Text(number, 95));
      DocumentResult card =
          new DocumentResult("bankcard", PLACE, DocumentStatus.OK, List.of(), List.of(entry));
      return new PageDocuments(60, 40, List.of(card));
    }

    @Override
    public void close() {}
  }

  private static DocumentFolder folder(String name, boolean heldOut, TrueDocument... documents) {
    DocumentsTruth truth = new DocumentsTruth(60, 40, List.of(documents));
    DocumentQuery query = new DocumentQuery("a.jpg", truth, "mild");
    return new DocumentFolder(
        Path.of("cases", name),
        new DocumentFile(
            name, null, "bankcard", "plain", heldOut, List.of("bankcard"), List.of(query)));
  }

  private static TrueDocument card(String number) {
    Map<String, TrueValue> content = Map.of("card_number", TrueValue.of(number));
    return new TrueDocument("bankcard", PLACE, content, Map.of(), "plain", null, false);
  }

  private static List<JudgedDocuments> read(DocumentFolder folder, @Nullable String number)
      throws InterruptedException {
    return new DocumentEvaluation(1, true, line -> {})
        .run(List.of(folder), () -> new Reading(number, new ArrayList<>()), Integer.MAX_VALUE);
  }

  private static DocumentReport report() throws InterruptedException {
    List<JudgedDocuments> pictures =
        new ArrayList<>(read(folder("known", false, card("62")), "62"));
    pictures.addAll(read(folder("kept", true, card("41")), "47"));
    pictures.addAll(read(folder("letter", false), "62"));
    return new DocumentReport(pictures);
  }

  @Test
  void figuresAreToldByKindAndLook() throws InterruptedException {
    assertThat(report().table().plain())
        .isEqualTo(
            """
            documents of    documents          located (95 %)  typed  values            exact (95 %)  invented  whole  whole of ok  right ones doubted  status said  calibration  scored >= 90  right among them (95 %)
            ──────────────  ─────────  ──────────────────────  ─────  ──────  ──────────────────────  ────────  ─────  ───────────  ──────────────────  ───────────  ───────────  ────────────  ───────────────────────
            bankcard, mild          2  1.000 (0.342 to 1.000)  1.000       2  0.500 (0.095 to 0.905)         0  0.500        0.500               0.000            -        0.450             2   0.500 (0.095 to 0.905)
            all, mild               2  1.000 (0.342 to 1.000)  1.000       2  0.500 (0.095 to 0.905)         0  0.500        0.500               0.000            -        0.450             2   0.500 (0.095 to 0.905)
            total                   2  1.000 (0.342 to 1.000)  1.000       2  0.500 (0.095 to 0.905)         0  0.500        0.500               0.000            -        0.450             2   0.500 (0.095 to 0.905)
            """);
  }

  @Test
  void heldOutStylesAndNumbersInAPictureHaveTheirOwnRows() throws InterruptedException {
    assertThat(report().hasHeldOut()).isTrue();
    assertThat(report().kinds(true).get("bankcard").exact().right()).isZero();
    assertThat(report().kinds(false).get("bankcard").exact().right()).isEqualTo(1);
    assertThat(report().numbers()).containsOnlyKeys("single, mild");
    assertThat(report().styles()).containsOnlyKeys("bankcard, plain");
  }

  @Test
  void aKindThatIsGivenToWhatIsNoneIsTold() throws InterruptedException {
    assertThat(report().noneLine()).startsWith("pictures of none: 1, given a kind: 1.000");
    assertThat(report().extras())
        .containsExactly("letter a.jpg: given bankcard where there is none");
  }

  @Test
  void whatIsWrongIsListedByPicture() throws InterruptedException {
    assertThat(report().wrong())
        .containsExactly("kept a.jpg, bankcard: card_number, \"41\" read as \"47\", score 95");
  }

  @Test
  void aPictureThatWasRefusedHasLostItsDocuments() throws InterruptedException {
    DocumentReport report = new DocumentReport(read(folder("known", false, card("62")), null));
    assertThat(report.total().located().value()).isZero();
    assertThat(report.total().exact().value()).isZero();
    assertThat(report.wrong()).containsExactly("known a.jpg, bankcard: not found");
  }

  @Test
  void theReaderIsToldWhatTheCaseAsksForUnlessItShallNotBe() throws InterruptedException {
    List<DocumentOptions> told = new ArrayList<>();
    List<DocumentFolder> cases = List.of(folder("known", false, card("62")));
    new DocumentEvaluation(1, true, line -> {}).run(cases, () -> new Reading("62", told), 1);
    new DocumentEvaluation(1, false, line -> {}).run(cases, () -> new Reading("62", told), 1);
    assertThat(told)
        .containsExactly(new DocumentOptions(List.of("bankcard"), null), DocumentOptions.DEFAULT);
  }

  @Test
  void theFileHoldsEveryValueWithWhatWasRead() throws InterruptedException {
    JsonNode root = JsonMapper.builder().build().readTree(DocumentReportJson.bytes(report()));
    JsonNode value = root.path("pictures").get(1).path("documents").get(0).path("values").get(0);
    assertThat(value.path("expected").asString()).isEqualTo("41");
    assertThat(value.path("value").asString()).isEqualTo("47");
    assertThat(value.path("exact").asBoolean()).isFalse();
    assertThat(root.path("total").path("exact").path("right").asInt()).isEqualTo(1);
    assertThat(root.path("kinds_given_to_none").path("right").asInt()).isEqualTo(1);
    assertThat(root.path("pictures").get(2).path("extra").get(0).path("type").asString())
        .isEqualTo("bankcard");
  }
}
