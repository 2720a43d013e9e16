package dev.grille.lab.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.Truth;
import dev.grille.evaluation.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {
  private static final String CASE =
      """
      {
        "name": "train-ticket",
        "source": "drawn",
        "note": "not kept",
        "template": {"type": "add", "img_file": "template.png",
          "template": [
            [[[10, 20], [110, 20], [110, 50], [10, 50]], "车次"],
            {"name": "日期", "quad": [[10, 60], [110, 60], [110, 90], [10, 90]], "kind": "date"}]},
        "queries": [
          {"img_file": "query-1.jpg", "expected": {"车次": "K970"}},
          {"img_file": "other.jpg", "expected_error": "TEMPLATE_MISMATCH"}]
      }
      """;

  @TempDir Path folder;

  @Test
  void readsTheFormatThatPeopleWriteByHand() throws IOException {
    Files.createDirectories(folder.resolve("deep/down"));
    Files.writeString(folder.resolve("deep/down/case.json"), CASE);

    CaseFile file = CaseFolder.below(List.of(folder)).get(0).file();

    assertThat(file.name()).isEqualTo("train-ticket");
    assertThat(file.templateImage()).isEqualTo("template.png");
    assertThat(file.fields()).extracting("name").containsExactly("车次", "日期");
    assertThat(file.fields().get(0).quad().lowerRight()).isEqualTo(new Point(110, 50));
    assertThat(file.queries().get(0).expected()).containsEntry("车次", ExpectedValue.of("K970"));
    assertThat(file.queries().get(0).trueHomography()).isNull();
    assertThat(file.queries().get(1).truth()).isEqualTo(Truth.refused());
  }

  @Test
  void readsWhatAnAnswerMustBeBeyondItsText() throws IOException {
    CaseFile file =
        file(
            """
            {"name": "log", "family": "cut off", "style": "pencil", "held_out": true,
             "template": {"type": "add", "img_file": "template.png",
               "template": [[[[10, 20], [110, 20], [110, 50], [10, 50]], "date"]]},
             "queries": [
               {"img_file": "half.jpg", "expected":
                 {"date": {"value": "", "max_score": 60, "reason": "outside_picture"}}},
               {"img_file": "swapped.jpg", "expected": {"date": "3 June"}, "or_refuse": true},
               {"img_file": "other.jpg", "refuse": true}]}
            """);

    assertThat(file.family()).isEqualTo("cut off");
    assertThat(file.style()).isEqualTo("pencil");
    assertThat(file.heldOut()).isTrue();
    assertThat(file.queries())
        .extracting(CaseQuery::wanted)
        .containsExactly(Wanted.VALUES, Wanted.VALUES_OR_REFUSAL, Wanted.REFUSAL);
    assertThat(file.queries().get(0).expected())
        .containsEntry("date", new ExpectedValue("", null, 60.0, Reason.OUTSIDE_PICTURE));
    assertThat(file.queries().get(2).truth()).isEqualTo(Truth.refused());
  }

  @Test
  void readsWhatItWrote() {
    CaseQuery read =
        new CaseQuery(
            "half.jpg",
            Truth.valuesOrRefused(
                Map.of(
                    "date",
                    new ExpectedValue("3 Ju", 1.5, 60.0, Reason.CUT_OFF),
                    "name",
                    ExpectedValue.of("Keller"))),
            List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0),
            Map.of(),
            "mild");
    CaseQuery refused = new CaseQuery("other.jpg", Truth.refused(ErrorCode.IMAGE_TOO_SMALL), null);
    Quad quad =
        new Quad(new Point(10, 20), new Point(110, 20), new Point(110, 50), new Point(10, 50));
    FieldSpec joined = new FieldSpec("town", quad, FieldKind.TEXT, List.of(), null, true);
    List<FieldSpec> fields =
        List.of(FieldSpec.text("date", quad), FieldSpec.text("name", quad).relativeTo("n"), joined);
    List<AnchorSpec> anchors =
        List.of(new AnchorSpec(quad, "Total", null), new AnchorSpec(quad, null, "n"));
    CaseFile file =
        new CaseFile(
            "log",
            "drawn",
            "cut off",
            "pencil",
            true,
            "template.png",
            fields,
            List.of(read, refused),
            anchors);

    CaseFolder.write(folder, file);

    assertThat(CaseFolder.open(folder).file()).isEqualTo(file);
  }

  @Test
  void refusesTruthsThatContradictThemselves() {
    assertThatThrownBy(
            () ->
                file(
                    query(
                        """
                        {"img_file": "a.jpg", "refuse": true, "or_refuse": true}
                        """)))
        .hasMessageContaining("a.jpg");
    assertThatThrownBy(
            () ->
                file(
                    query(
                        """
                        {"img_file": "a.jpg",
                         "expected": {"f": {"value": "", "min_score": 90, "max_score": 60}}}
                        """)))
        .hasMessageContaining("max_score");
    assertThatThrownBy(
            () ->
                file(
                    query(
                        """
                        {"img_file": "a.jpg", "expected": {"f": {"reason": "cut-off"}}}
                        """)))
        .hasMessageContaining("cut-off");
    assertThatThrownBy(
            () ->
                file(
                    query(
                        """
                        {"img_file": "a.jpg", "expected_error": "TOO_SMALL"}
                        """)))
        .hasMessageContaining("TOO_SMALL");
  }

  private static String query(String json) {
    return """
        {"name": "x", "template": {"type": "add", "img_file": "t.png",
           "template": [[[[10, 20], [110, 20], [110, 50], [10, 50]], "f"]]},
         "queries": [%s]}
        """
        .formatted(json);
  }

  private CaseFile file(String json) throws IOException {
    Files.writeString(folder.resolve("case.json"), json);
    return CaseFolder.open(folder).file();
  }

  @Test
  void saysWhichFileIsWrong() throws IOException {
    Files.writeString(folder.resolve("case.json"), "{\"name\": \"x\"}");

    assertThatThrownBy(() -> CaseFolder.open(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("case.json")
        .hasMessageContaining("template");
  }
}
