package dev.grille.lab.cases.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TableOptions;
import dev.grille.evaluation.tables.TablesTruth;
import dev.grille.evaluation.tables.TrueCell;
import dev.grille.evaluation.tables.TrueTable;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.tables.settings.TableStyle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableGeneratorTest {
  /** Steps of grey between ink and paper that even a pale, blurred print has. */
  private static final int INK = 60;

  @TempDir Path folder;

  @Test
  void makesTheSameBytesFromTheSameSeed() throws IOException {
    TableFolder first = generate(TableFamily.HL, "mixed", Severity.MILD, "a");
    TableFolder second = generate(TableFamily.HL, "mixed", Severity.MILD, "b");
    assertThat(second.file()).isEqualTo(first.file());
    assertThat(second.path().resolve("table-1.jpg"))
        .hasSameBinaryContentAs(first.path().resolve("table-1.jpg"));
  }

  @ParameterizedTest
  @EnumSource(TableFamily.class)
  void cellsTileTheirTableAndStandWithinThePicture(TableFamily family) throws IOException {
    TableFolder drawn = generate(family, "zh-office", Severity.HARD, "a");
    for (TableQuery query : drawn.file().queries()) {
      TablesTruth truth = query.truth();
      BufferedImage image = ImageIO.read(drawn.path().resolve(query.image()).toFile());
      assertThat(truth.width()).isEqualTo(image.getWidth());
      assertThat(truth.height()).isEqualTo(image.getHeight());
      assertThat(truth.tables()).hasSize(family == TableFamily.TWO ? 2 : 1);
      for (TrueTable table : truth.tables()) {
        int places = table.cells().stream().mapToInt(c -> c.rowSpan() * c.columnSpan()).sum();
        assertThat(places).isEqualTo(table.rows() * table.columns());
        assertThat(table.cut().isEmpty()).isEqualTo(family != TableFamily.CUT);
        for (TrueCell cell : table.cells()) {
          for (Point corner : corners(cell)) {
            assertThat(corner.x()).as(cell.text()).isBetween(0.0, image.getWidth() - 1.0);
            assertThat(corner.y()).as(cell.text()).isBetween(0.0, image.getHeight() - 1.0);
          }
        }
      }
    }
  }

  /** Of cells alone: between the rules, and the shadows of a photograph apart. */
  @ParameterizedTest
  @EnumSource(
      value = TableFamily.class,
      names = {"HL", "NL", "STATEMENTS"})
  void whereTextStandsThereIsInkAndNowhereElse(TableFamily family) throws IOException {
    int right = 0;
    int all = 0;
    for (String style : List.of("en-report", "zh-plain")) {
      TableFolder drawn = generate(family, style, Severity.SCAN, "a");
      for (TableQuery query : drawn.file().queries()) {
        BufferedImage image = ImageIO.read(drawn.path().resolve(query.image()).toFile());
        for (TrueTable table : query.truth().tables()) {
          for (TrueCell cell : table.cells()) {
            all++;
            right += contrast(image, cell) > INK == !cell.text().isEmpty() ? 1 : 0;
          }
        }
      }
    }
    assertThat(right / (double) all).isGreaterThan(0.98);
  }

  /** The difference of the brightest and the darkest grey well within a cell. */
  private static int contrast(BufferedImage image, TrueCell cell) {
    List<Point> corners = corners(cell);
    int darkest = 255;
    int brightest = 0;
    for (double down = 0.15; down <= 0.85; down += 0.01) {
      for (double along = 0.02; along <= 0.98; along += 0.0025) {
        double x = between(corners, along, down, true);
        double y = between(corners, along, down, false);
        int grey = image.getRGB((int) Math.round(x), (int) Math.round(y)) >> 8 & 255;
        darkest = Math.min(darkest, grey);
        brightest = Math.max(brightest, grey);
      }
    }
    return brightest - darkest;
  }

  private static double between(List<Point> c, double along, double down, boolean x) {
    double[] v = c.stream().mapToDouble(p -> x ? p.x() : p.y()).toArray();
    double above = v[0] + along * (v[1] - v[0]);
    double below = v[3] + along * (v[2] - v[3]);
    return above + down * (below - above);
  }

  private static List<Point> corners(TrueCell cell) {
    Quad quad = cell.quad();
    assertThat(quad).isNotNull();
    return quad.corners();
  }

  @Test
  void heldOutStylesAreMarkedInTheirCases() {
    assertThat(generate(TableFamily.VL, "zh-brush", Severity.SCAN, "a").file().heldOut()).isTrue();
    assertThat(generate(TableFamily.VL, "zh-plain", Severity.SCAN, "a").file().heldOut()).isFalse();
    assertThat(TableStyle.all()).filteredOn(TableStyle::heldOut).hasSize(2);
  }

  @Test
  void casesOfTablesAreReadBackAndPassedOverByAllOthers() {
    TableFolder drawn = generate(TableFamily.CUT, "en-grid", Severity.SCAN, "a");
    List<TableFolder> read = TableFolder.below(List.of(folder));
    assertThat(read).hasSize(1);
    assertThat(read.get(0).file().options()).isEqualTo(drawn.file().options());
    assertThat(TableJson.write(read.get(0).file())).isEqualTo(TableJson.write(drawn.file()));
    assertThat(CaseFolder.below(List.of(folder))).isEmpty();
    assertThat(PageFolder.below(List.of(folder))).isEmpty();
  }

  @Test
  void aCommandMayStandWhereFormsHaveTheirTemplateAndPlacesMayLack() throws IOException {
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"name": "prices", "template": {"type": "table", "line_less": true, "dir_assure": true},
          "queries": [{"img_file": "p.png", "expected": {"tables": [
            {"rows": 1, "cols": 2, "cells": [{"r": 0, "c": 0, "cs": 2, "text": "Tea"}]}]}}]}
        """);
    TableFile file = TableFolder.below(List.of(folder)).get(0).file();
    assertThat(file.options()).isEqualTo(new TableOptions(true, false, true));
    assertThat(file.queries().get(0).truth().tables().get(0).cells())
        .containsExactly(new TrueCell(0, 0, 1, 2, "Tea", null));
  }

  @Test
  void aFolderMayHaveOneTableForEachPicture() throws IOException {
    Files.writeString(
        folder.resolve("truth.json"),
        """
        {"a.png": {"kind": "ruled", "rows": 1, "cols": 1, "source": "a sale",
            "cells": [{"r": 0, "c": 0, "rs": 1, "cs": 1, "text": "Tea"}]},
         "b.jpg": {"kind": "none", "rows": 2, "cols": 1, "cells": []}}
        """);
    TableFile file = TableFolder.below(List.of(folder)).get(0).file();
    assertThat(file.queries()).extracting(TableQuery::image).containsExactly("a.png", "b.jpg");
    assertThat(file.queries().get(1).truth().tables().get(0).rows()).isEqualTo(2);
    assertThat(file.source()).isEqualTo("a sale");
  }

  private TableFolder generate(TableFamily family, String style, Severity severity, String below) {
    return new TableGenerator(Fonts.ofThisMachine(), 1, 7)
        .generate(family, TableStyle.named(style), severity, folder.resolve(below));
  }
}
