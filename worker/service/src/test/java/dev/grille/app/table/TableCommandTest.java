package dev.grille.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.console.Program;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.print.Fonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Without Kafka, and by the worker's own rules. */
class TableCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path picture;

  @BeforeEach
  void draw() throws IOException {
    picture =
        Files.write(
            folder.resolve("form.png"),
            new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, true, 0, 0))
                .template(Forms.named("train-ticket")));
  }

  @Test
  void aPageIsAnsweredAsAWorkerWouldAndDrawn() throws IOException {
    Path overlays = folder.resolve("overlays");

    assertThat(run("--overlay", overlays.toString(), picture.toString())).isZero();

    JsonNode answer = JsonMapper.shared().readTree(printed());
    assertThat(answer.path("type").asString()).isEqualTo("table");
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("tables").isArray()).isTrue();
    assertThat(answer.path("table_evidence").size()).isEqualTo(answer.path("tables").size());
    assertThat(ImageIO.read(overlays.resolve("form.png.png").toFile())).isNotNull();
  }

  @Test
  void htmlIsPrintedAsItIs() {
    assertThat(run("--format", "html", "--line-less", picture.toString())).isZero();

    assertThat(printed()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
  }

  @Test
  void aWorkbookIsWrittenWhereItIsToBe() throws IOException {
    Path written = folder.resolve("out");

    assertThat(run("--format", "xlsx", "--out", written.toString(), picture.toString())).isZero();

    assertThat(Files.readAllBytes(written.resolve("form.png.xlsx"))).startsWith('P', 'K');
    assertThat(printed()).startsWith(picture + ": ");
  }

  @Test
  void aWorkbookIsNotPrinted() {
    assertThat(run("--format", "xlsx", picture.toString())).isEqualTo(2);

    assertThat(printed()).isEmpty();
    assertThat(said()).contains("name a folder with --out");
  }

  @Test
  void aFormatThatNobodyKnowsIsRefused() {
    assertThat(run("--format", "csv", picture.toString())).isEqualTo(2);

    assertThat(said()).contains("'csv' is none of json, html and xlsx");
  }

  @Test
  void aFileThatCannotBeReadIsAnAnswerTooAndCostsNoOther() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.png"), "no picture");

    assertThat(run("--format", "html", notes.toString(), picture.toString())).isEqualTo(1);
    assertThat(said()).contains("notes.png: IMAGE_KIND_UNSUPPORTED: ");
    assertThat(printed()).contains("</html>");
  }

  private int run(String... arguments) {
    PrintStream before = System.out;
    PrintStream complained = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    try {
      return Program.of(new TableCommand()).execute(arguments);
    } finally {
      System.setOut(before);
      System.setErr(complained);
    }
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return complaints.toString(StandardCharsets.UTF_8);
  }
}
