package dev.grille.lab.bench.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.grille.client.CommandBodies;
import dev.grille.client.GrilleClient;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.Topics;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.FieldSpec;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.servers.SharedServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio as people use it: a real browser, the shipped programs, real servers. */
class StudioIT {
  private static final String TEMPLATE = "Invoice";

  @TempDir private static Path folder;

  private static RunningStudio running;
  private static StudioBrowser browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> chromium = Chromium.find();
    assumeTrue(
        chromium.isPresent(),
        "there is no Chromium: the studio's pages are not tested in a browser (name one in"
            + " GRILLE_CHROMIUM)");
    browser =
        new StudioBrowser(
            chromium.orElseThrow(), Files.createDirectories(Path.of("target", "studio")));
    running = new RunningStudio(SharedServers.broker(), SharedServers.database(), folder);
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aFormIsDrawnTriedPublishedReadAndItsFailureReplayed() throws Exception {
    CaseFolder form = form(11);
    List<FieldSpec> windows = form.file().fields().subList(0, 3);
    List<CaseQuery> photographs = form.file().queries();
    Map<String, ExpectedValue> truth = photographs.get(0).truth().fields();
    try (StudioPages pages = browser.enter(running.invitation());
        var grille =
            new GrilleClient(
                Map.of("bootstrap.servers", SharedServers.broker().bootstrapServers()),
                Topics.STANDARD)) {
      Path photograph = form.path().resolve(photographs.get(0).image());
      // Nobody has drawn the form yet: this fails, and is replayed at the end.
      Answer early = query(grille, "early", photograph);
      assertThat(early).isInstanceOf(Answer.Failed.class);

      draw(pages, form, windows);
      tryOut(pages, photograph, windows, truth);
      publish(pages);

      Answer read = query(grille, "photograph", photograph);
      assertThat(read.results()).hasSize(3);
      var operator = new OperatorsPages(pages, TEMPLATE);
      operator.lookUp("photograph", windows, truth);
      Path second = form.path().resolve(photographs.get(1).image());
      assertThat(query(grille, "two", photograph, second).results()).hasSize(6);
      operator.lookUpSeveral("two", windows, photographs);
      operator.replay("early");
      pages.go("live");
      assertThat(pages.at("live-children")).hasText("1 / 1");
      pages.keep("live");
      for (String name : List.of("templates", "draw", "try", "results", "failures", "live")) {
        pages.go(name);
        pages.onTablet();
        assertThat(pages.beyondTheEdge()).as("pixels of %s beyond a tablet's edge", name).isZero();
        pages.onDesk();
      }
      assertThat(pages.complaints()).isEmpty();
    }
  }

  @Test
  void aPageOfAPdfBecomesATemplateWithAnAnchorAndATable() throws Exception {
    var template =
        new StockList(
            "ST-20431",
            List.of(
                List.of("Rivets", "1200", "A4", "84.00"),
                List.of("Hinges", "310", "C1", "522.50"),
                List.of("Brackets", "95", "G7", "118.75")));
    var later =
        new StockList(
            "ST-77108",
            List.of(
                List.of("Bolts", "640", "B2", "51.20"),
                List.of("Washers", "8800", "B3", "96.80"),
                List.of("Springs", "75", "F5", "210.00")));
    Path file = folder.resolve("stock.pdf");
    Files.write(file, PicturePdf.of(List.of(StockList.cover(), template.picture())));
    Path next = folder.resolve("later.pdf");
    Files.write(next, PicturePdf.of(List.of(later.picture())));
    try (StudioPages pages = browser.enter(running.invitation())) {
      new DrawnStockList(pages).drawAndTry(file, template, next, later);
      assertThat(pages.complaints()).isEmpty();
    }
  }

  @Test
  void whatBelongsToTheWholeFormNeedsNoJsonAndNoPointer() throws Exception {
    CaseFolder form = form(12);
    try (StudioPages pages = browser.enter(running.invitation())) {
      new DrawnRules(pages).setAndStore(form);
      assertThat(pages.complaints()).isEmpty();
    }
  }

  @Test
  void aDrawingIsKeptAndGivesWayToAPageOfALaterVersion() throws Exception {
    CaseFolder form = form(13);
    try (StudioPages pages = browser.enter(running.invitation())) {
      pages.go("draw");
      pages.take("drop-picture", form.path().resolve(form.file().templateImage()));
      pages.draw(form.file().fields().get(0).quad());
      pages.waitForDraft(1);

      assertThat(pages.anotherTabReplacesTheDatabase()).isEqualTo("done");

      pages.draw(form.file().fields().get(1).quad());
      pages.waitForDraft(2);
      assertThat(pages.complaints()).isEmpty();
    }
  }

  /** The figures are told in docs/studio.md, which has to be right. */
  @Test
  void aNewcomerComesFromAPhotographToAReadPictureWithoutJson() throws Exception {
    CaseFolder form = form(14);
    try (StudioPages pages = browser.enter(running.invitation())) {
      Newcomer newcomer = NewcomersTrial.with(pages, form);
      Files.writeString(Path.of("target", "studio", "newcomer.md"), newcomer.report());
      assertThat(Path.of("..", "..", "docs", "studio.md")).content().contains(newcomer.effort());
    }
  }

  /** A form with its picture, and two photographs of copies. */
  private static CaseFolder form(long seed) {
    var settings = new CaseGenerator.Settings(2, seed, false, 1, 0);
    return new CaseGenerator(Fonts.ofThisMachine(), settings)
        .generate(Forms.named("vat-invoice"), Severity.MILD, folder.resolve("seed-" + seed));
  }

  private static void draw(StudioPages pages, CaseFolder form, List<FieldSpec> windows) {
    pages.press("new-template");
    pages.take("drop-picture", form.path().resolve(form.file().templateImage()));
    assertThat(pages.at("draw-canvas")).isVisible();
    for (FieldSpec window : windows) {
      int drawn = pages.at("field").count();
      pages.draw(window.quad());
      assertThat(pages.at("field")).hasCount(drawn + 1);
      pages.at("field-name").nth(drawn).fill(window.name());
    }
    pages.at("template-name").fill(TEMPLATE);
    pages.press("save-draft");
    assertThat(pages.at("field-taken")).hasCount(windows.size());
    pages.keep("draw");
  }

  private static void tryOut(
      StudioPages pages,
      Path photograph,
      List<FieldSpec> windows,
      Map<String, ExpectedValue> truth) {
    pages.press("go-try");
    pages.take("try-drop", photograph);
    assertThat(pages.at("value")).hasCount(windows.size());
    for (int i = 0; i < windows.size(); i++) {
      assertThat(pages.at("value-text").nth(i)).hasText(OperatorsPages.text(truth, windows.get(i)));
    }
    pages.keep("try");
    pages.press("rest-right");
    assertThat(pages.at("rest-right")).hasCount(0);
    pages.waitForLabels(windows.size());
    // What was said of a picture outlives the page.
    pages.reload();
    assertThat(pages.at("value")).hasCount(windows.size());
    assertThat(pages.at("rest-right")).hasCount(0);
  }

  private static void publish(StudioPages pages) {
    pages.press("publish");
    assertThat(pages.at("question")).isVisible();
    pages.press("yes");
    assertThat(pages.at("notice-good").first()).isVisible();
  }

  private static Answer query(GrilleClient grille, String id, Path... photographs)
      throws Exception {
    var body = CommandBodies.about(CommandType.QUERY, TEMPLATE);
    if (photographs.length == 1) {
      CommandBodies.putPicture(body, Files.readAllBytes(photographs[0]));
    } else {
      var pictures = body.putArray("pictures");
      for (Path photograph : photographs) {
        CommandBodies.putPicture(pictures.addObject(), Files.readAllBytes(photograph));
      }
    }
    return grille.send(OutgoingCommand.of(id, "a key", body)).get(2, TimeUnit.MINUTES);
  }
}
