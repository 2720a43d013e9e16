package dev.grille.lab.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextLine;
import dev.grille.evaluation.pages.PageTruth;
import dev.grille.evaluation.pages.TrueLine;
import dev.grille.lab.cases.pages.PageFile;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.pages.PageQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageReportTest {
  private static final Quad PLACE =
      new Quad(new Point(0, 0), new Point(50, 0), new Point(50, 10), new Point(0, 10));

  /** Reads one text in one place, whatever the picture. */
  private record Reading(@Nullable String text) implements PageSubject {
    @Override
    public @Nullable PageText read(Path picture) {
      return text == null
          ? null
          : new PageText(60, 40, 0, 0, List.of(new TextLine(text, PLACE, 80, 0.9, false)));
    }

    @Override
    public void close() {}
  }

  private static PageFolder folder(String family, boolean heldOut) {
    var truth = new PageTruth(60, 40, 0, List.of(new TrueLine("Mill Hill", PLACE, false)));
    return new PageFolder(
        Path.of("cases", family),
        new PageFile(
            family,
            null,
            family,
            "plain",
            heldOut,
            List.of(new PageQuery("a.jpg", truth, "scan"))));
  }

  private static List<JudgedPage> read(PageFolder folder, @Nullable String text)
      throws InterruptedException {
    return new PageEvaluation(1, line -> {})
        .run(List.of(folder), () -> new Reading(text), Integer.MAX_VALUE);
  }

  @Test
  void figuresAreToldByFamilyAndLookAndOfWhatWasHeldOut() throws InterruptedException {
    List<JudgedPage> pages = new ArrayList<>(read(folder("letters", false), "Mill Hill"));
    pages.addAll(read(folder("tables", true), "MillHill"));
    PageReport report = new PageReport(pages);
    assertThat(report.table().plain()).contains("letters, scan", "tables, scan", "all, scan");
    assertThat(report.figures(JudgedPage::family).get("letters").exact().value()).isEqualTo(1);
    assertThat(report.figures(JudgedPage::family).get("tables").exact().value()).isZero();
    assertThat(report.total().exact().value()).isEqualTo(0.5);
    assertThat(report.hasHeldOut()).isTrue();
    assertThat(report.heldOutTable().plain()).contains("0.000 (0.000 to 0.793)");
  }

  @Test
  void aPageThatWasRefusedHasLostItsLines() throws InterruptedException {
    PageReport report = new PageReport(read(folder("letters", false), null));
    assertThat(report.total().found().value()).isZero();
    assertThat(report.total().errors().rate()).isEqualTo(1);
  }

  @Test
  void theFileHoldsEveryLineWithWhatWasRead() throws InterruptedException {
    PageReport report = new PageReport(read(folder("letters", false), "MillHill"));
    JsonNode root = JsonMapper.builder().build().readTree(PageReportJson.bytes(report));
    JsonNode line = root.path("pages").get(0).path("lines").get(0);
    assertThat(line.path("expected").asString()).isEqualTo("Mill Hill");
    assertThat(line.path("text").asString()).isEqualTo("MillHill");
    assertThat(line.path("exact").asBoolean()).isFalse();
    assertThat(root.path("total").path("exact").path("all").asInt()).isEqualTo(1);
  }
}
