package dev.grille.lab.bench.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.nio.file.Path;
import java.util.List;

/** How the list becomes a template on the pages: an anchor, a text that moves with it, a table. */
final class DrawnStockList {
  /** The pages draw a PDF file's page with 2400 pixels on its longer side. */
  private static final double SCALE = 2;

  private static final List<String> COLUMNS = List.of("Article", "Quantity", "Shelf", "Unit price");

  private final StudioPages pages;

  DrawnStockList(StudioPages pages) {
    this.pages = pages;
  }

  void drawAndTry(Path file, StockList template, Path next, StockList later) {
    secondPage(file);
    anchorAndNumber(template);
    table(template);
    pages.press("save-draft");
    assertThat(pages.at("field-taken")).hasCount(2);
    assertThat(pages.at("field-taken").first()).containsText(template.number());
    pages.keep("draw-table");

    pages.press("go-try");
    pages.take("try-drop", next);
    assertThat(pages.at("value")).hasCount(2);
    assertThat(pages.at("value-text").first()).hasText(later.number());
    var table = pages.at("value").nth(1);
    assertThat(table.locator("th")).hasText(COLUMNS.toArray(String[]::new));
    assertThat(table.locator("tr")).hasCount(1 + later.rows().size());
    assertThat(table.locator("tr").nth(1).locator("td"))
        .hasText(later.rows().get(0).toArray(String[]::new));
    pages.keep("try-table");
  }

  private void secondPage(Path file) {
    pages.press("new-template");
    pages.take("drop-picture", file);
    assertThat(pages.at("question")).containsText("2 pages");
    pages.at("number").fill("2");
    pages.press("yes");
    assertThat(pages.at("lines-found")).isVisible();
    assertThat(pages.sizeOfPicture()).containsExactly(2000, 2400);
  }

  private void anchorAndNumber(StockList template) {
    pages.press("tab-anchors");
    pages.click(scaled(StockList.TITLE_PLACE));
    assertThat(pages.at("anchor-text")).hasValue(StockList.TITLE);
    pages.press("tab-fields");
    pages.click(scaled(StockList.NUMBER_PLACE));
    assertThat(pages.at("field-name")).hasValue("List no.");
    assertThat(pages.at("field-text")).hasText(template.number());
    pages.at("option-relative").selectOption(StockList.TITLE);
  }

  private void table(StockList template) {
    List<Point> corners = template.table().corners().stream().map(DrawnStockList::scaled).toList();
    pages.draw(new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3)));
    assertThat(pages.at("field")).hasCount(2);
    pages.at("field-name").nth(1).fill("Stock");
    pages.at("field-kind").nth(1).selectOption("table");
    pages.press("columns-take");
    assertThat(pages.at("option-columns")).hasValue(String.join("\n", StockList.COLUMNS));
    pages.at("option-columns").fill(String.join("\n", COLUMNS));
    pages.at("option-columns").blur();
    pages.at("template-name").fill("Stock list");
  }

  private static Point scaled(Point place) {
    return new Point(place.x() * SCALE, place.y() * SCALE);
  }
}
