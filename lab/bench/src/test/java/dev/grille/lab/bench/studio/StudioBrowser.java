package dev.grille.lab.bench.studio;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser without a screen; each visit is as that of another person. */
final class StudioBrowser implements AutoCloseable {
  /** More than the studio waits for an answer, so that what it says of a late one is seen. */
  static final double PATIENCE_MS = 180_000;

  private final Playwright playwright;
  private final Browser browser;
  private final Path pictures;

  /**
   * Starts it.
   *
   * @param chromium its program
   * @param pictures the folder for pictures of its pages
   */
  StudioBrowser(Path chromium, Path pictures) {
    this.pictures = pictures;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright.selectors().setTestIdAttribute("data-test");
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(chromium)
                    // Its own sandbox refuses to run as root, which machines that only test are.
                    .setArgs(List.of("--no-sandbox")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  /** The pages as the address shows them that the studio printed. */
  StudioPages enter(String invitation) {
    BrowserContext context = browser.newContext();
    context.setDefaultTimeout(PATIENCE_MS);
    Page page = context.newPage();
    var pages = new StudioPages(page, pictures);
    pages.onDesk();
    page.navigate(invitation);
    return pages;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
