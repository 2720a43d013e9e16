package dev.grille.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.console.Program;
import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextLine;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.print.Fonts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Without Kafka, and by the worker's own rules. */
class TextCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path picture;
  private Path scan;

  @BeforeEach
  void draw() throws IOException {
    picture =
        Files.write(
            folder.resolve("form.png"),
            new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, true, 0, 0))
                .template(Forms.named("train-ticket")));
    scan = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(200, 100)));
      document.addPage(new PDPage(new PDRectangle(100, 200)));
      document.save(scan.toFile());
    }
  }

  @Test
  void eachPageOfEachFileIsAnsweredAndDrawn() throws IOException {
    Path overlays = folder.resolve("overlays");

    int code =
        run(
            "--json",
            "--pages",
            "2,1",
            "--overlay",
            overlays.toString(),
            scan.toString(),
            picture.toString());

    assertThat(code).isZero();
    List<JsonNode> answers = answers();
    assertThat(answers)
        .extracting(answer -> answer.path("file").asString())
        .containsExactly(scan + "#page=2", scan + "#page=1", picture.toString());
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.path("type").asString()).isEqualTo("text");
              assertThat(answer.path("status").asString()).isEqualTo("ok");
              assertThat(answer.path("lines").isArray()).isTrue();
              assertThat(answer.has("content")).isFalse();
            });
    assertThat(answers.get(0).path("height").asInt())
        .isGreaterThan(answers.get(0).path("width").asInt());
    assertThat(answers.get(1).path("width").asInt())
        .isGreaterThan(answers.get(1).path("height").asInt());
    for (String name : List.of("scan.pdf-2.png", "scan.pdf-1.png", "form.png.png")) {
      assertThat(ImageIO.read(overlays.resolve(name).toFile())).isNotNull();
    }
  }

  @Test
  void hocrIsPrintedAsItIs() {
    assertThat(run("--format", "hocr", picture.toString())).isZero();

    assertThat(printed()).startsWith("<?xml").contains("class=\"ocr_page\"").endsWith("</html>\n");
  }

  @Test
  void aFileThatCannotBeReadCostsNoOther() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.png"), "no picture");
    Path none = folder.resolve("none.png");

    int code = run("--pages", "1,9", notes.toString(), none.toString(), scan.toString());

    assertThat(code).isEqualTo(1);
    assertThat(complaints.toString(StandardCharsets.UTF_8))
        .contains("notes.png: IMAGE_KIND_UNSUPPORTED: ")
        .contains("none.png does not exist")
        .contains("scan.pdf#page=9: INVALID_FIELD: ");
    assertThat(printed()).contains("== " + scan + "#page=1");
  }

  @Test
  void twoFilesOfOneNameHaveNoOverlays() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other")).resolve("form.png");
    Files.copy(picture, other);

    assertThat(
            run("--overlay", folder.resolve("o").toString(), picture.toString(), other.toString()))
        .isEqualTo(3);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("name no two files the same");
  }

  @Test
  void anOverlayNumbersTheLinesAndTellsWhatIsInDoubt() {
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
    PageText page =
        new PageText(
            90,
            60,
            180,
            0,
            List.of(new TextLine("a", quad, 95, 0.5, false), new TextLine("b", quad, 50, 1, true)));

    var scene = TextScene.of("x.png", page);

    assertThat(scene.remark()).contains("180°");
    assertThat(scene.windows())
        .extracting(window -> window.value() + " " + window.name() + " " + window.good())
        .containsExactly("a text by 0.50 true", "b text by 1.00, vertical false");
  }

  private int run(String... arguments) {
    PrintStream before = System.out;
    PrintStream beforeErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    try {
      return Program.of(new TextCommand()).execute(arguments);
    } finally {
      System.setOut(before);
      System.setErr(beforeErr);
    }
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<JsonNode> answers() {
    try (var values =
        JsonMapper.shared().readerFor(JsonNode.class).<JsonNode>readValues(printed())) {
      return values.readAll();
    }
  }
}
