package dev.grille.lab.bench.studio;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a person does on the studio's pages, in their own terms. */
final class StudioPages implements AutoCloseable {
  private static final double PAUSE_MS = 100;

  /** Half a minute of pauses. */
  private static final int TRIES = 300;

  private final Page page;
  private final Path pictures;
  private final List<String> complaints = new ArrayList<>();

  StudioPages(Page page, Path pictures) {
    this.page = page;
    this.pictures = pictures;
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " " + message.location());
          }
        });
    page.onPageError(complaints::add);
  }

  /** What the browser had to say against the pages. */
  List<String> complaints() {
    return List.copyOf(complaints);
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

  /** Keys one after the other, wherever the focus is. */
  void keys(String... names) {
    for (String name : names) {
      page.keyboard().press(name);
    }
  }

  /** Presses Tab until that has the focus. */
  void tabTo(String test) {
    for (int i = 0; i < TRIES && !test.equals(focused()); i++) {
      page.keyboard().press("Tab");
    }
    if (!test.equals(focused())) {
      throw new AssertionError("Tab never comes to " + test);
    }
  }

  private Object focused() {
    return page.evaluate("() => document.activeElement.dataset.test");
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /** Drags a window over the picture, from its upper left to its lower right corner. */
  void draw(Quad window) {
    to(window.corners().get(0));
    page.mouse().down();
    to(window.corners().get(2));
    page.mouse().up();
  }

  /** Clicks into the picture, at a place in its own pixels. */
  void click(Point place) {
    to(place);
    page.mouse().down();
    page.mouse().up();
  }

  private void to(Point place) {
    BoundingBox picture = page.locator("#draw-canvas image").boundingBox();
    double scale = picture.width / sizeOfPicture().get(0);
    page.mouse()
        .move(
            picture.x + place.x() * scale,
            picture.y + place.y() * scale,
            new Mouse.MoveOptions().setSteps(5));
  }

  /** Width and height of the picture that is drawn on. */
  List<Integer> sizeOfPicture() {
    List<?> size =
        (List<?>)
            page.locator("#draw-canvas image")
                .evaluate("image => [image.width.baseVal.value, image.height.baseVal.value]");
    return size.stream().map(pixels -> ((Number) pixels).intValue()).toList();
  }

  /** Waits until the browser keeps so many labels of the trial's picture. */
  void waitForLabels(int count) {
    waitUntilKept(
        "trials",
        "({ pictures }) => pictures.some(({ labels }) => Object.keys(labels).length === %d)",
        count);
  }

  /** Waits until the browser keeps a drawing with so many fields. */
  void waitForDraft(int fields) {
    waitUntilKept("drafts", "({ model }) => model.fields.length === %d", fields);
  }

  /**
   * Waits until the browser keeps something that has so many.
   *
   * @param store of its database; it may not be there yet
   * @param has a function of what is kept, with a place for how many
   */
  private void waitUntilKept(String store, String has, int count) {
    String kept =
        """
        (store) => new Promise((told) => {
          const opening = indexedDB.open('grille-studio');
          opening.onsuccess = () => {
            const { result } = opening;
            if (!result.objectStoreNames.contains(store)) {
              result.close();
              told(false);
              return;
            }
            const all = result.transaction(store).objectStore(store).getAll();
            all.onsuccess = () => {
              result.close();
              told(all.result.some(%s));
            };
          };
        })
        """
            .formatted(has.formatted(count));
    for (int i = 0; i < TRIES; i++) {
      if (Boolean.TRUE.equals(page.evaluate(kept, store))) {
        return;
      }
      page.waitForTimeout(PAUSE_MS);
    }
    throw new AssertionError("the browser does not keep %d in %s".formatted(count, store));
  }

  /**
   * What a page of a later version does in another tab: takes the database away from those that are
   * open.
   *
   * @return {@code done}, or {@code blocked} where they do not let go
   */
  String anotherTabReplacesTheDatabase() {
    try (Page other = page.context().newPage()) {
      other.navigate(URI.create(page.url()).resolve("/icon.svg").toString());
      return String.valueOf(
          other.evaluate(
              """
              () => new Promise((told) => {
                const request = indexedDB.deleteDatabase('grille-studio');
                request.onsuccess = () => told('done');
                request.onblocked = () => told('blocked');
              })
              """));
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

  @Override
  public void close() {
    page.context().close();
  }
}
