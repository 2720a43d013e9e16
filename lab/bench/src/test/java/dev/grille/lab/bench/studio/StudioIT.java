package dev.grille.lab.bench.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.servers.SharedServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** A reader on a busy machine. */
  private static final double PATIENCE_MS = 90_000;

  @TempDir private static Path folder;

  private static RunningStudio running;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> chromium = Chromium.find();
    assumeTrue(
        chromium.isPresent(),
        "there is no Chromium: the studio's pages are not tested in a browser (name one in"
            + " GRILLE_CHROMIUM)");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright.selectors().setTestIdAttribute("data-test");
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    // Its own sandbox refuses to run as root, which machines that only test are.
                    .setArgs(List.of("--no-sandbox")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    running = new RunningStudio(SharedServers.broker(), SharedServers.database(), folder);
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void aFormIsDrawnTriedPublishedReadAndItsFailureReplayed() throws Exception {
    CaseFolder form = form();
    List<FieldSpec> windows = form.file().fields().subList(0, 3);
    Path photograph = form.path().resolve(form.file().queries().get(0).image());
    Map<String, ExpectedValue> truth = form.file().queries().get(0).truth().fields();
    try (Page page = browser.newPage();
        var grille =
            new GrilleClient(
                Map.of("bootstrap.servers", SharedServers.broker().bootstrapServers()),
                Topics.STANDARD)) {
      page.setDefaultTimeout(PATIENCE_MS);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      var pages = new StudioPages(page, Files.createDirectories(Path.of("target", "studio")));
      pages.onDesk();
      // Nobody has drawn the form yet: this fails, and is replayed at the end.
      Answer early = query(grille, "early", photograph);
      assertThat(early).isInstanceOf(Answer.Failed.class);

      page.navigate(running.invitation());
      draw(pages, form, windows);
      tryOut(pages, photograph, windows, truth);
      publish(pages);

      Answer read = query(grille, "photograph", photograph);
      assertThat(read.results()).hasSize(3);
      lookUp(pages, "photograph", windows, truth);
      replay(pages, "early");
      pages.go("live");
      assertThat(pages.at("live-children")).hasText("1 / 1");
      pages.keep("live");
      for (String name : List.of("templates", "draw", "try", "results", "failures", "live")) {
        pages.go(name);
        pages.onTablet();
        assertThat(pages.beyondTheEdge()).as("pixels of %s beyond a tablet's edge", name).isZero();
        pages.onDesk();
      }
    }
    assertThat(complaints).isEmpty();
  }

  private static CaseFolder form() {
    var settings = new CaseGenerator.Settings(1, 11, false, 1, 0);
    return new CaseGenerator(Fonts.ofThisMachine(), settings)
        .generate(Forms.named("vat-invoice"), Severity.MILD, folder);
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
      assertThat(pages.at("value-text").nth(i)).hasText(text(truth, windows.get(i)));
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

  private static void lookUp(
      StudioPages pages, String id, List<FieldSpec> windows, Map<String, ExpectedValue> truth) {
    pages.go("results");
    pages.at("result-search").fill(id);
    pages.press("result-look");
    assertThat(pages.at("open-result")).hasCount(1);
    pages.press("open-result");
    assertThat(pages.at("result-status")).hasText("OK");
    assertThat(pages.at("result-value").first()).containsText(text(truth, windows.get(0)));
    pages.press("show-form");
    assertThat(pages.at("form-window")).hasCount(windows.size());
    assertThat(pages.at("form-window").first()).containsText(text(truth, windows.get(0)));
    pages.keep("results");
  }

  private static void replay(StudioPages pages, String id) {
    pages.go("failures");
    assertThat(pages.at("open-failure").first()).containsText(id);
    pages.keep("failures");
    pages.press("open-failure");
    assertThat(pages.at("letter-value")).containsText("\"template_name\":\"" + TEMPLATE + "\"");
    pages.press("replay-one");
    pages.press("yes");
    Locator progress = pages.at("replay-progress");
    assertThat(progress)
        .hasAttribute("data-complete", "true", new HasAttributeOptions().setTimeout(PATIENCE_MS));
    assertThat(pages.at("replay-outcome")).hasText("OK");
  }

  private static String text(Map<String, ExpectedValue> truth, FieldSpec window) {
    return String.valueOf(truth.get(window.name()).value());
  }

  private static Answer query(GrilleClient grille, String id, Path photograph) throws Exception {
    var body = CommandBodies.about(CommandType.QUERY, TEMPLATE);
    CommandBodies.putPicture(body, Files.readAllBytes(photograph));
    return grille.send(OutgoingCommand.of(id, "a key", body)).get(2, TimeUnit.MINUTES);
  }
}
