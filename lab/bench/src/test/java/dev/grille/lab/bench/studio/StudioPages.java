package dev.grille.lab.bench.studio;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.grille.contracts.Quad;
import java.nio.file.Path;
import java.util.List;

/** What a person does on the studio's pages, in their own terms. */
final class StudioPages {
  private static final double PAUSE_MS = 100;

  /** Half a minute of pauses. */
  private static final int TRIES = 300;

  private final Page page;
  private final Path pictures;

  StudioPages(Page page, Path pictures) {
    this.page = page;
    this.pictures = pictures;
  }

  Locator at(String test) {
    return page.getByTestId(test);
  }

  void press(String test) {
    at(test).first().click();
  }

  /** What the list of pages calls by that name. */
  void go(String name) {
    press("nav-" + name);
  }

  void take(String test, Path... files) {
    at(test).setInputFiles(files);
  }

  /** Drags a window over the picture, from its upper left to its lower right corner. */
  void draw(Quad window) {
    BoundingBox picture = page.locator("#draw-canvas image").boundingBox();
    List<?> size =
        (List<?>)
            page.locator("#draw-canvas image")
                .evaluate("image => [image.width.baseVal.value, image.height.baseVal.value]");
    double scale = picture.width / ((Number) size.get(0)).doubleValue();
    var from = window.corners().get(0);
    var to = window.corners().get(2);
    page.mouse().move(picture.x + from.x() * scale, picture.y + from.y() * scale);
    page.mouse().down();
    page.mouse()
        .move(
            picture.x + to.x() * scale,
            picture.y + to.y() * scale,
            new Mouse.MoveOptions().setSteps(5));
    page.mouse().up();
  }

  /** Waits until the browser keeps so many labels of the trial's picture. */
  void waitForLabels(int count) {
    String kept =
        """
        (count) => new Promise((told) => {
          const opening = indexedDB.open('grille-studio');
          opening.onsuccess = () => {
            const all = opening.result.transaction('trials').objectStore('trials').getAll();
            all.onsuccess = () => {
              opening.result.close();
              told(all.result.some(({ pictures }) =>
                pictures.some(({ labels }) => Object.keys(labels).length === count)));
            };
          };
        })
        """;
    for (int i = 0; i < TRIES && !Boolean.TRUE.equals(page.evaluate(kept, count)); i++) {
      page.waitForTimeout(PAUSE_MS);
    }
  }

  void reload() {
    page.reload();
  }

  void onTablet() {
    page.setViewportSize(820, 1180);
  }

  void onDesk() {
    page.setViewportSize(1280, 800);
  }

  /** How many pixels of the page one would have to scroll sideways for. */
  int beyondTheEdge() {
    Object pixels = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    return Math.max(0, ((Number) pixels).intValue());
  }

  /** Kept for README, and for who wonders why a test failed. */
  void keep(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
  }
}
