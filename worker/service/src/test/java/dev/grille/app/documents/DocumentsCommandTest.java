package dev.grille.app.documents;

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
class DocumentsCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path picture;

  @BeforeEach
  void draw() throws IOException {
    picture =
        Files.write(
            folder.resolve("ticket.png"),
            new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 7, true, 0, 0))
                .template(Forms.named("train-ticket")));
  }

  @Test
  void aPageIsAnsweredAsAWorkerWouldAndDrawn() throws IOException {
    Path overlays = folder.resolve("overlays");

    assertThat(
            run(
                "--json",
                "--types",
                "train_ticket,passport",
                "--overlay",
                overlays.toString(),
                picture.toString()))
        .isZero();

    JsonNode answer = JsonMapper.shared().readTree(printed());
    assertThat(answer.path("type").asString()).isEqualTo("documents");
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.at("/documents/0/type").asString()).isEqualTo("train_ticket");
    assertThat(ImageIO.read(overlays.resolve("ticket.png.png").toFile())).isNotNull();
  }

  @Test
  void peopleAreToldInLines() {
    assertThat(run("--types", "train_ticket", picture.toString())).isZero();

    assertThat(printed()).startsWith(picture + ": 1 document\n  train_ticket  ");
  }

  @Test
  void aKindThatNobodyKnowsIsRefusedByName() {
    assertThat(run("--types", "passport,pasport", picture.toString())).isEqualTo(2);

    assertThat(printed()).isEmpty();
    assertThat(said()).contains("--types: pasport is not a kind of document: is passport meant?");
  }

  @Test
  void aSideThatIsNoneIsRefused() {
    assertThat(run("--side", "front", picture.toString())).isEqualTo(2);

    assertThat(said()).contains("'front' is neither face nor back");
  }

  /** A folder that is given instead of none is read before any picture. */
  @Test
  void aDefinitionOfTheUsersOwnIsKnownAndOneThatIsNoneIsSaidWithItsFile() throws IOException {
    Path kinds = Files.createDirectory(folder.resolve("kinds"));
    Files.writeString(
        kinds.resolve("slip.json"),
        """
        {"type": "slip", "proportions": {"least": 0.5, "most": 3}, "enough": 1,
         "signs": [{"text": "SLIP NOBODY HAS", "weight": 1}],
         "fields": [{"key": "number", "from": [{"labels": ["No"]}]}]}
        """);
    assertThat(run("--kinds", kinds.toString(), "--types", "slip", picture.toString())).isZero();
    assertThat(printed()).isEqualTo(picture + ": no document\n");

    Path broken = Files.writeString(kinds.resolve("more.json"), "{\"type\": \"more\"}");
    assertThat(run("--kinds", kinds.toString(), picture.toString())).isEqualTo(2);
    assertThat(said()).contains("--kinds: " + broken + ": $");
  }

  @Test
  void aFileThatCannotBeReadIsAnAnswerTooAndCostsNoOther() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.png"), "no picture");

    assertThat(run("--json", "--types", "train_ticket", notes.toString(), picture.toString()))
        .isEqualTo(1);
    assertThat(printed()).contains("IMAGE_KIND_UNSUPPORTED", "train_ticket");
  }

  private int run(String... arguments) {
    PrintStream before = System.out;
    PrintStream complained = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
    try {
      return Program.of(new DocumentsCommand()).execute(arguments);
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
