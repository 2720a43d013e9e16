package dev.grille.lab.bench.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.photo.Homography;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From a photograph of a form to a published template, and another photograph that was read. */
final class NewcomersTrial {
  private NewcomersTrial() {}

  /** Goes the whole way, by what the pages offer. */
  static Newcomer with(StudioPages pages, CaseFolder form) {
    List<CaseQuery> photographs = form.file().queries();
    var newcomer = new Newcomer(pages);
    Path first = form.path().resolve(photographs.get(0).image());
    Path second = form.path().resolve(photographs.get(1).image());
    var seen = Homography.of(photographs.get(0).trueHomography());
    List<FieldSpec> values =
        Stream.of("发票号", "开票日期", "金额").map(name -> form.file().field(name)).toList();

    newcomer.until("opens the address", () -> assertThat(pages.at("new-template")).isVisible());
    newcomer.click("new-template");
    newcomer.until(
        "asks for a new template", () -> assertThat(pages.at("drop-picture")).isAttached());
    newcomer.drop("drop-picture", first);
    newcomer.until("drops a photograph", () -> assertThat(pages.at("lines-found")).isVisible());
    for (FieldSpec value : values) {
      newcomer.click(seen.map(middle(value.quad())));
    }
    newcomer.until(
        "clicks on three values", () -> assertThat(pages.at("field")).hasCount(values.size()));
    newcomer.click("template-name");
    newcomer.key("Control+a");
    newcomer.type("Fapiao");
    newcomer.until(
        "names the form", () -> assertThat(pages.at("template-name")).hasValue("Fapiao"));
    newcomer.click("save-draft");
    newcomer.until("saves it", () -> assertThat(pages.at("field-taken")).hasCount(values.size()));
    newcomer.click("go-try");
    newcomer.until("asks to try it", () -> assertThat(pages.at("try-drop")).isAttached());
    newcomer.drop("try-drop", second);
    newcomer.until(
        "drops another photograph",
        () -> assertThat(pages.at("value-text")).hasCount(values.size()));
    Map<String, ExpectedValue> truth = photographs.get(1).truth().fields();
    for (int i = 0; i < values.size(); i++) {
      assertThat(pages.at("value-text").nth(i)).hasText(OperatorsPages.text(truth, values.get(i)));
    }
    pages.keep("newcomer");
    newcomer.click("publish");
    newcomer.click("yes");
    newcomer.until("publishes it", () -> assertThat(pages.at("notice-good").first()).isVisible());
    return newcomer;
  }

  private static Point middle(Quad quad) {
    List<Point> corners = quad.corners();
    return new Point(
        corners.stream().mapToDouble(Point::x).average().orElseThrow(),
        corners.stream().mapToDouble(Point::y).average().orElseThrow());
  }
}
