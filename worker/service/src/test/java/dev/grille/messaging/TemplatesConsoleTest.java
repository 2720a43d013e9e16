package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands about templates, as they are typed, against a worker. */
class TemplatesConsoleTest {
  @TempDir private Path folder;
  private Workbench bench;
  private TemplatesConsole console;

  @BeforeEach
  void start() throws IOException {
    bench = new Workbench(1);
    bench.work();
    console = new TemplatesConsole(bench.topics);
    Files.writeString(folder.resolve("form.png"), "a form");
    Files.writeString(
        folder.resolve("add.json"),
        """
        {"type": "add", "name": "发票", "img_file": "form.png",
         "template": [[[[10, 10], [200, 10], [200, 40], [10, 40]], "名称"]]}
        """);
    Files.writeString(
        folder.resolve("more.json"),
        """
        {"type": "add", "template": [[[[10, 10], [200, 10], [200, 40], [10, 40]], "名称"],
         {"quad": [[10, 50], [200, 50], [200, 80], [10, 80]], "name": "日期", "kind": "date"}]}
        """);
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  @Test
  void aTemplateIsAddedChangedTriedPublishedAndDeleted() throws IOException {
    assertThat(run("add", file("add.json"), "--draft")).isZero();
    assertThat(console.out())
        .contains("distorted copies: found 1 of 2, print seen: from_aside 90 %, dim lost");
    String id = console.id();
    assertThat(console.out()).contains("version 1, a draft");
    assertThat(run("list")).isZero();
    assertThat(console.out()).doesNotContain(id);
    assertThat(run("list", "发", "--drafts")).isZero();
    assertThat(console.out()).contains(id + "  1 draft");

    assertThat(run("update", "发票", "--fields", file("more.json"), "--review-below", "60")).isZero();
    assertThat(console.out()).contains(id + "  version 2, a draft");
    assertThat(run("publish", "发票")).isZero();
    assertThat(console.out()).contains("version 2 is published, the first one");
    assertThat(run("publish", id, "--template-version", "1")).isZero();
    assertThat(console.out()).contains("version 1 is published, before it version 2");

    assertThat(run("try", "发票", file("form.png"))).isZero();
    assertThat(console.out()).contains("form.png", "名称", "日期", "a form");
    Path drawn = folder.resolve("seen.jpg");
    assertThat(run("show", "发票", "--overlay", drawn.toString())).isZero();
    assertThat(console.out())
        .contains("name          发票", "published     version 1", "shown         version 2")
        .contains("review below  60.0", "日期", "date", "10,50 200,50 200,80 10,80");
    assertThat(Files.readString(drawn, StandardCharsets.ISO_8859_1))
        .isEqualTo(ScriptedReader.JPEG + "a form with 2");

    assertThat(run("del", id)).isZero();
    assertThat(run("show", "发票")).isEqualTo(1);
    assertThat(console.complaints())
        .contains("TEMPLATE_NOT_FOUND: there is no template named 发票 ($.template_name)")
        .contains("Register the template");
  }

  @Test
  void allThatAFormsMakerSetIsShown() throws IOException {
    Files.writeString(
        folder.resolve("rich.json"),
        """
        {"type": "add", "name": "rich", "img_file": "form.png", "template": [
          {"quad": [[10, 10], [200, 10], [200, 40], [10, 40]], "name": "net", "kind": "amount", "optional": false},
          {"quad": [[10, 50], [200, 50], [200, 80], [10, 80]], "name": "sum", "kind": "amount", "relative_to": "total"},
          {"quad": [[10, 90], [200, 90], [200, 120], [10, 120]], "name": "yes", "kind": "mark", "group": "answer"},
          {"quad": [[10, 130], [200, 130], [200, 160], [10, 160]], "name": "no", "kind": "mark", "group": "answer"},
          {"quad": [[10, 170], [200, 170], [200, 200], [10, 200]], "name": "note", "grow": true}],
         "anchors": [[[[210, 10], [300, 10], [300, 40], [210, 40]], "Receipt"],
          {"quad": [[210, 50], [300, 50], [300, 80], [210, 80]], "text": "Grand total", "name": "total"}],
         "rules": [{"sum": ["net"], "is": "sum", "within": 0.05}]}
        """);
    assertThat(run("add", file("rich.json"))).as(console.complaints()).isZero();
    assertThat(console.out())
        .containsPattern("anchor Receipt +99[.]00 +read +[(]its text: Receipt[)]")
        .containsPattern("anchor total +99[.]00 +read +[(]its text: Grand total[)]");
    assertThat(run("update", "rich", "--review-below", "60")).as(console.complaints()).isZero();
    assertThat(console.out()).containsPattern("anchor total +99[.]00 +read");

    Path drawn = folder.resolve("seen.jpg");
    assertThat(run("show", "rich", "--overlay", drawn.toString())).isZero();
    assertThat(console.out())
        .containsPattern("1 +net +amount .* not optional\n")
        .containsPattern("2 +sum +amount .* relative_to total\n")
        .containsPattern("3 +yes +mark .* group answer\n")
        .containsPattern("5 +note +text .* grow\n")
        .containsPattern("A1 +Receipt +210,10 300,10 300,40 210,40\n")
        .containsPattern("A2 +total +Grand total +210,50")
        .containsPattern("sum +net = sum within 0[.]05\n");
    assertThat(Files.readString(drawn, StandardCharsets.ISO_8859_1))
        .isEqualTo(ScriptedReader.JPEG + "a form with 5 and 2");
  }

  @Test
  void addingAgainMakesANewVersionOnRequest() {
    run("add", file("add.json"));
    String first = console.id();
    assertThat(run("add", file("add.json"), "--new-version")).isZero();
    assertThat(console.out()).contains(first + "  version 2, published");
    assertThat(run("add", file("add.json"), "--name", "another")).isZero();
    assertThat(console.id()).isNotEqualTo(first);
  }

  @Test
  void answersAreShownAsTheyAre() {
    run("add", file("add.json"));
    assertThat(run("show", "发票", "--json")).isZero();
    JsonNode answer = JsonMapper.shared().readTree(console.out());
    assertThat(answer.path("type").asString()).isEqualTo("get");
    assertThat(run("publish", "no such", "--json")).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(console.out()).path("status").asString())
        .isEqualTo("error");
  }

  @Test
  void whatFailsOfSeveralPicturesIsToldAndCounts() throws IOException {
    run("add", file("add.json"));
    Files.writeString(folder.resolve("other.png"), ScriptedReader.MISMATCH);
    assertThat(run("try", "发票", file("form.png"), file("other.png"))).isEqualTo(1);
    assertThat(console.out()).contains("a form", "TEMPLATE_MISMATCH");
  }

  @Test
  void aDraftIsEvaluatedWithACase() throws IOException {
    run("add", file("add.json"));
    run("update", "发票", "--fields", file("more.json"));
    Files.writeString(folder.resolve("draft.png"), "by version a fern|a form");
    Files.writeString(folder.resolve("other.png"), ScriptedReader.MISMATCH);
    ImageIO.write(
        new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("real.png").toFile());
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"name": "form", "template": {"type": "add"}, "queries": [
          {"img_file": "form.png", "expected": {"名称": "a form", "日期": {"value": "a fern"}}},
          {"img_file": "draft.png", "severity": "mild", "expected": {"名称": "a form", "日期": {"max_score": 40}}},
          {"img_file": "real.png", "expected": {"名称": "nothing"}},
          {"img_file": "other.png", "expected_error": "TEMPLATE_MISMATCH"},
          {"img_file": "other.png"}]}
        """);
    Path drawn = folder.resolve("drawn");
    assertThat(run("evaluate", "发票", folder.toString(), "--overlay", drawn.toString()))
        .as(console.complaints())
        .isZero();
    assertThat(console.out())
        .contains("not judged: 2 values", "version 2", "4 pictures: 3 read, 1 rightly refused")
        .containsPattern("名称 +3 +0[.]667 .*0[.]333")
        .containsPattern("日期 +1 +0[.]000")
        .contains("against version 1: 1 values gained, 0 lost")
        .contains(folder.resolve("draft.png") + " +名称")
        .contains("日期  97.98  a form, but there stands a fern")
        .doesNotContain("other.png");
    try (Stream<Path> files = Files.list(drawn)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactly("real.png.png");
    }
    assertThat(new Color(ImageIO.read(drawn.resolve("real.png.png").toFile()).getRGB(25, 5)))
        .as("no map tells where its windows lie: they are drawn where they were read")
        .isNotEqualTo(Color.BLACK);
    assertThat(console.complaints()).contains("no overlay of " + folder.resolve("form.png"));

    assertThat(run("evaluate", "发票", file("case.json"), "--template-version", "1", "--json"))
        .as("日期 is no field of it")
        .isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(console.out()).at("/error/path").asString())
        .isEqualTo("$.pictures[0].expected['日期']");
  }

  @Test
  void aTruthIsToldAndTheSetEvaluated() throws IOException {
    run("add", file("add.json"));
    String query = answered("a fern");
    assertThat(run("truth", query, "名称=a=form", "--picture", file("form.png"))).isZero();
    assertThat(console.out())
        .contains("version 1  0 of 1 values were right, the picture is kept")
        .contains("名称  97.98  a fern, but there stands a=form");
    assertThat(run("evaluate", "发票", "--set")).isZero();
    assertThat(console.out())
        .contains("1 pictures: 1 read", query + " #1", "a form, but there stands a=form")
        .doesNotContain("in all");
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"name": "form", "template": {"type": "add"}, "queries": [
          {"img_file": "form.png", "expected": {"名称": "a form"}}]}
        """);
    assertThat(run("evaluate", "发票", folder.toString(), "--set")).isZero();
    assertThat(console.out())
        .contains("in all 2 pictures: 2 read")
        .containsPattern("all +2 +0[.]500");
    assertThat(run("truth", query, "名称=")).isZero();
    assertThat(console.out()).contains("a fern, but there stands nothing");
    assertThat(run("truth", query, "--refuse")).isZero();
    assertThat(console.out()).contains("version 1  wrongly accepted, the picture is kept");
    assertThat(run("evaluate", "发票", "--set")).isZero();
    assertThat(console.out()).contains("1 pictures: 1 wrongly accepted");
    assertThat(run("truth", query, "名称=a", "--refuse")).as("it is one or the other").isEqualTo(3);
    assertThat(run("truth", query)).as("something has to be said").isEqualTo(3);
    assertThat(run("truth", "no such", "名称=a")).isEqualTo(1);
    assertThat(console.complaints()).contains("COMMAND_NOT_FOUND");
    assertThat(run("evaluate", "发票")).isEqualTo(3);
    assertThat(console.complaints()).contains("MISSING_FIELD");
    assertThat(run("evaluate", "发票", file("add.json"))).isEqualTo(3);
    assertThat(console.complaints()).contains("must have a list of queries, or of pictures");
  }

  @Test
  void aPictureThatWasRefusedJoinsTheSetOfTheTemplateThatIsNamed() throws IOException {
    run("add", file("add.json"));
    String query = answered("another form");
    String picture = "--picture=" + Files.writeString(folder.resolve("a.png"), "another form");
    assertThat(run("truth", query, "名称=a form", picture)).isEqualTo(1);
    assertThat(console.complaints()).contains("NOTHING_READ");
    assertThat(run("truth", query, "名称=a form", picture, "--template", "发票")).isZero();
    assertThat(console.out()).contains("not held against anything", ", the picture is kept");
    assertThat(run("evaluate", "发票", "--set")).isZero();
    assertThat(console.out()).contains("1 pictures: 1 wrongly refused");
  }

  @Test
  void whatAWorkerWouldRefuseIsNotSent() {
    run("add", file("add.json"));
    assertThat(run("update", "发票")).isEqualTo(3);
    assertThat(console.complaints()).contains("NOTHING_TO_UPDATE");
  }

  /** A query of the template that the last command named, which is answered. */
  private String answered(String picture) {
    String query = UUID.randomUUID().toString();
    bench.send(bench.query(query, Workbench.queryBody(console.id(), picture)));
    bench.answer(query);
    return query;
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... arguments) {
    return console.run(arguments);
  }
}
