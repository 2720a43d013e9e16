package dev.grille.lab.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    assertThat(file.queries().get(0).expected()).containsEntry("车次", "K970");
    assertThat(file.queries().get(0).trueHomography()).isNull();
    assertThat(file.queries().get(1).expectedError()).isEqualTo("TEMPLATE_MISMATCH");
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
