package dev.grille.lab.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.evaluation.pages.PageFigures;
import dev.grille.lab.cases.pages.PageFamily;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.pages.PageGenerator;
import dev.grille.lab.cases.pages.sheets.PageStyle;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page of each family in two styles, drawn anew each time, below whose floors no family may fall.
 * It notices what breaks; how good the reader is, docs/accuracy.md says from thousands of lines.
 */
class PageFloorTest {
  /** A seed that accuracy is not measured with and scores are not fitted on. */
  private static final long SEED = 4711;

  /** Share of a family's lines that are exact: on two pages, a few lines more may be lost. */
  private static final double EXACT = 0.8;

  /** Of all lines. */
  private static final double EXACT_OF_ALL = 0.92;

  /** Share of neighbours that are read in their order, of all. */
  private static final double ORDER = 0.96;

  @TempDir Path folder;

  @Test
  void noFamilyFallsBelowItsFloor() throws InterruptedException {
    List<JudgedPage> pages =
        new PageEvaluation(Runtime.getRuntime().availableProcessors(), progress -> {})
            .run(
                drawn(),
                () -> GrillePages.owning(new NativeReader(ReaderSettings.standard())),
                Integer.MAX_VALUE);

    Map<String, PageFigures> families = figures(pages);
    PageFigures all = PageFigures.of(JudgedPage.outcomes(pages));
    System.out.println(families.toString().replace("},", "},\n"));
    assertThat(families).hasSize(PageFamily.values().length);
    families.forEach(
        (family, figures) ->
            assertThat(figures.exact().value()).as(family).isGreaterThanOrEqualTo(EXACT));
    assertThat(all.exact().value()).as("exact lines").isGreaterThanOrEqualTo(EXACT_OF_ALL);
    assertThat(all.order().value()).as("order").isGreaterThanOrEqualTo(ORDER);
    assertThat(all.direction().value()).as("direction").isEqualTo(1);
  }

  private static Map<String, PageFigures> figures(List<JudgedPage> pages) {
    Map<String, PageFigures> figures = new TreeMap<>();
    pages.stream()
        .collect(Collectors.groupingBy(JudgedPage::family))
        .forEach((family, own) -> figures.put(family, PageFigures.of(JudgedPage.outcomes(own))));
    return figures;
  }

  private List<PageFolder> drawn() {
    PageGenerator generator = new PageGenerator(Fonts.ofThisMachine(), 1, SEED);
    List<PageStyle> styles = Stream.of("zh-sans", "en-serif").map(PageFloorTest::style).toList();
    List<PageFolder> drawn = new ArrayList<>();
    for (PageFamily family : PageFamily.values()) {
      drawn.add(generator.generate(family, styles.get(0), Severity.SCAN, folder));
      drawn.add(generator.generate(family, styles.get(1), Severity.MILD, folder));
    }
    return drawn;
  }

  private static PageStyle style(String name) {
    return PageStyle.all().stream()
        .filter(style -> style.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
