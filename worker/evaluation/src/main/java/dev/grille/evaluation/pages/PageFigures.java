package dev.grille.evaluation.pages;

import dev.grille.contracts.TextLine;
import dev.grille.evaluation.CharacterErrors;
import dev.grille.evaluation.FieldFigures;
import dev.grille.evaluation.Reliability;
import dev.grille.evaluation.Reliability.Prediction;
import dev.grille.evaluation.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The figures of some judged pages.
 *
 * @param pages how many
 * @param found of the lines that stand there, those that were found: the recall of the detection
 * @param real of the lines that were read, those that stand there: its precision
 * @param exact of the lines that stand there, those that were found and whose text is right
 * @param errors in characters over all lines that stand there; of a line that was not found, every
 *     character is missing. What was read where nothing stands is counted by {@code real} alone
 * @param order of the pairs of lines that are neighbours in reading order among the found ones,
 *     those that were read one directly after the other
 * @param direction of the pages with {@value #TELLING} lines and more, those whose right angle was
 *     told
 * @param reliability whether the scores of the lines that were read mean what they say; one that
 *     stands nowhere is wrong
 * @param sure of the lines that were read and scored {@value FieldFigures#SURE} and more, those
 *     that are exact
 */
public record PageFigures(
    int pages,
    Share found,
    Share real,
    Share exact,
    CharacterErrors errors,
    Share order,
    Share direction,
    Reliability reliability,
    Share sure) {
  /** Fewer lines may truly leave open which way a page stands. */
  public static final int TELLING = 3;

  private record Read(TextLine line, boolean exact) {}

  /** The figures of some pages. */
  public static PageFigures of(Collection<PageOutcome> pages) {
    List<LineOutcome> lines = pages.stream().flatMap(page -> page.lines().stream()).toList();
    List<Read> read = read(pages);
    Share found = Share.of(lines, LineOutcome::wasFound);
    List<PageOutcome> telling =
        pages.stream().filter(page -> page.truth().lines().size() >= TELLING).toList();
    List<Boolean> order = pages.stream().flatMap(page -> page.neighbours().stream()).toList();
    return new PageFigures(
        pages.size(),
        found,
        new Share(found.right(), read.size()),
        Share.of(lines, LineOutcome::exact),
        CharacterErrors.sum(lines.stream().map(LineOutcome::errors).toList()),
        Share.of(order, kept -> kept),
        Share.of(telling, PageOutcome::rightDirection),
        Reliability.of(
            read.stream()
                .map(one -> new Prediction(one.line().score() / 100, one.exact()))
                .toList()),
        Share.of(
            read.stream().filter(one -> one.line().score() >= FieldFigures.SURE).toList(),
            Read::exact));
  }

  private static List<Read> read(Collection<PageOutcome> pages) {
    List<Read> read = new ArrayList<>();
    for (PageOutcome page : pages) {
      for (LineOutcome line : page.lines()) {
        if (line.found() != null) {
          read.add(new Read(line.found(), line.exact()));
        }
      }
      page.spurious().forEach(line -> read.add(new Read(line, false)));
    }
    return read;
  }

  /**
   * The harmonic mean of the detection's precision and recall, as robust reading competitions rank
   * by it (Karatzas et al., ICDAR 2015 Competition on Robust Reading, section on incidental scene
   * text); 0 where nothing was found, NaN where there is nothing to find and nothing was read.
   */
  public double detection() {
    long sum = found.all() + real.all();
    return sum == 0 ? Double.NaN : 2.0 * found.right() / sum;
  }
}
