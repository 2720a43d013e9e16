package dev.grille.lab.cases.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.pages.PageTruth;
import dev.grille.evaluation.pages.TrueLine;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageGeneratorTest {
  private static final PageStyle CHINESE = PageStyle.all().get(0);

  @TempDir Path folder;

  @Test
  void makesTheSameBytesFromTheSameSeed() {
    PageFolder first = generate(PageFamily.RECEIPTS, Severity.MILD, 1, "a");
    PageFolder second = generate(PageFamily.RECEIPTS, Severity.MILD, 1, "b");
    assertThat(second.file()).isEqualTo(first.file());
    assertThat(second.picture("page-1.jpg")).isEqualTo(first.picture("page-1.jpg"));
  }

  @ParameterizedTest
  @EnumSource(PageFamily.class)
  void everyLineStandsWithinThePictureThatTheTruthMeasures(PageFamily family) throws IOException {
    PageFolder drawn = generate(family, Severity.HARD, 1, "a");
    PageTruth truth = drawn.file().queries().get(0).truth();
    var image = ImageIO.read(new ByteArrayInputStream(drawn.picture("page-1.jpg")));
    assertThat(truth.width()).isEqualTo(image.getWidth());
    assertThat(truth.height()).isEqualTo(image.getHeight());
    assertThat(truth.lines()).hasSizeGreaterThan(4);
    for (TrueLine line : truth.lines()) {
      for (Point corner : line.quad().corners()) {
        assertThat(corner.x()).as(line.text()).isBetween(0.0, truth.width() - 1.0);
        assertThat(corner.y()).as(line.text()).isBetween(0.0, truth.height() - 1.0);
      }
    }
  }

  @Test
  void quadsBeginWhereTheTextDoesHoweverThePageIsTurned() {
    PageFolder drawn = generate(PageFamily.LETTERS, Severity.SCAN, 8, "a");
    for (PageQuery query : drawn.file().queries()) {
      for (TrueLine line : query.truth().lines()) {
        assertThat(turn(line.quad())).isEqualTo(query.truth().angle());
      }
    }
    assertThat(drawn.file().queries())
        .extracting(query -> query.truth().angle())
        .contains(0)
        .anyMatch(angle -> angle != 0);
  }

  /** On white paper the ink begins within the first side of a line's quad, and not before it. */
  @ParameterizedTest
  @EnumSource(
      value = Severity.class,
      names = {"SCAN", "MILD"})
  void quadsBeginWhereTheInkDoes(Severity severity) throws IOException {
    PageFolder drawn = generate(PageFamily.LETTERS, severity, 4, "a");
    int fitting = 0;
    int all = 0;
    for (PageQuery query : drawn.file().queries()) {
      var image = ImageIO.read(new ByteArrayInputStream(drawn.picture(query.image())));
      for (TrueLine line : query.truth().lines()) {
        double outside = darkest(image, line.quad(), -0.35);
        double inside = darkest(image, line.quad(), 0.35);
        all++;
        fitting += inside < 0.75 * outside ? 1 : 0;
      }
    }
    // A shadow's edge or a fleck may lie beside a line.
    assertThat(fitting / (double) all).isGreaterThan(0.97);
  }

  /** The darkest grey of a strip along a quad's first side, so many heights wide. */
  private static double darkest(BufferedImage image, Quad quad, double heights) {
    Point top = quad.upperLeft();
    Point bottom = quad.lowerLeft();
    double dx = bottom.x() - top.x();
    double dy = bottom.y() - top.y();
    double darkest = 255;
    for (double down = 0; down <= 1; down += 0.05) {
      for (double along = 0; along <= 1; along += 0.05) {
        // A quarter turn back from the way down is the way along the line.
        double x = top.x() + down * dx + along * heights * dy;
        double y = top.y() + down * dy - along * heights * dx;
        int rgb = image.getRGB((int) Math.round(x), (int) Math.round(y));
        darkest = Math.min(darkest, ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3.0);
      }
    }
    return darkest;
  }

  private static int turn(Quad quad) {
    double degrees =
        Math.toDegrees(
            Math.atan2(
                quad.upperRight().y() - quad.upperLeft().y(),
                quad.upperRight().x() - quad.upperLeft().x()));
    return Math.floorMod(Math.round(degrees / 90) * 90, 360);
  }

  @Test
  void casesOfPagesAreReadBackAndPassedOverByThoseOfForms() {
    PageFolder drawn = generate(PageFamily.POSTERS, Severity.SCAN, 2, "a");
    PageFolder read = PageFolder.below(List.of(folder)).get(0);
    assertThat(read.file().name()).isEqualTo(drawn.file().name());
    assertThat(read.file().queries()).hasSize(2);
    PageTruth truth = read.file().queries().get(0).truth();
    assertThat(truth.lines())
        .extracting(TrueLine::text)
        .isEqualTo(
            drawn.file().queries().get(0).truth().lines().stream().map(TrueLine::text).toList());
    assertThat(CaseFolder.below(List.of(folder))).isEmpty();
  }

  @Test
  void aCaseOfPagesMayHaveItsCommandWhereFormsHaveTheirTemplate() throws IOException {
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"name": "sign", "template": {"type": "text"}, "queries": [{"img_file": "sign.jpg",
          "expected": {"width": 40, "height": 30, "lines": [
            {"text": "EXIT", "quad": [[1, 2], [30, 2], [30, 12], [1, 12]]}]}}]}
        """);
    PageFolder read = PageFolder.below(List.of(folder)).get(0);
    assertThat(read.file().queries().get(0).truth())
        .isEqualTo(
            new PageTruth(
                40,
                30,
                0,
                List.of(
                    new TrueLine(
                        "EXIT",
                        new Quad(
                            new Point(1, 2), new Point(30, 2), new Point(30, 12), new Point(1, 12)),
                        false))));
  }

  private PageFolder generate(PageFamily family, Severity severity, int count, String below) {
    return new PageGenerator(Fonts.ofThisMachine(), count, 7)
        .generate(family, CHINESE, severity, folder.resolve(below));
  }
}
