package dev.grille.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpecs;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.print.Fonts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Without Kafka, and by the worker's own rules. */
class ReadCommandTest {
  private static final Form FORM = Forms.named("train-ticket");

  @TempDir private Path folder;

  @Test
  void whatTheTemplateWantsReviewedIsMarkedAndATiffIsRead() throws IOException {
    byte[] picture =
        new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, true, 0, 0))
            .template(FORM);
    Files.write(folder.resolve("form.png"), picture);
    Path template =
        Files.writeString(
            folder.resolve("add.json"),
            """
            {"type": "add", "img_file": "form.png", "review_below": 100, "template": %s}"""
                .formatted(FieldSpecs.toJson(FORM.specs(true))));
    Path scan = folder.resolve("scan.tiff");
    ImageIO.write(ImageIO.read(new ByteArrayInputStream(picture)), "tiff", scan.toFile());

    JsonNode answer = read("--template", template.toString(), "--image", scan.toString());

    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("results")).hasSize(FORM.specs(true).size());
    assertThat(answer.path("results"))
        .filteredOn(result -> result.path("score").asDouble() < 100)
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.path("review").asBoolean(false)).isTrue());
  }

  private static JsonNode read(String... arguments) {
    PrintStream out = System.out;
    var caught = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
    try {
      assertThat(new CommandLine(new ReadCommand()).execute(arguments)).isZero();
    } finally {
      System.setOut(out);
    }
    return JsonMapper.shared().readTree(caught.toString(StandardCharsets.UTF_8));
  }
}
