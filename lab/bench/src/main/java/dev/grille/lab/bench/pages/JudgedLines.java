package dev.grille.lab.bench.pages;

import dev.grille.contracts.TextLine;
import dev.grille.evaluation.pages.LineOutcome;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.score.LineFeatures;
import dev.grille.vision.score.LineScoreModel.Sample;
import dev.grille.vision.score.ScoreListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads pages and keeps, for each line, what its score rests on and whether it was right; a line
 * that was read where none stands is wrong. Held-out styles are passed over.
 */
public final class JudgedLines {
  private final ReaderSettings settings;
  private final PageEvaluation evaluation;

  /** Readings on some threads that say how far they are. */
  public JudgedLines(ReaderSettings settings, int threads, Consumer<String> progress) {
    this.settings = settings;
    evaluation = new PageEvaluation(threads, progress);
  }

  /** The lines, in the order of the cases and their pictures. */
  public List<Sample> of(List<PageFolder> cases) throws InterruptedException {
    // Equal lines of two pages rest on features of their own.
    Map<TextLine, LineFeatures> seen = Collections.synchronizedMap(new IdentityHashMap<>());
    List<PageFolder> open = cases.stream().filter(folder -> !folder.file().heldOut()).toList();
    List<JudgedPage> pages =
        evaluation.run(
            open,
            () -> GrillePages.owning(new NativeReader(settings, ScoreListener.NO_OP, seen::put)),
            Integer.MAX_VALUE);
    List<Sample> samples = new ArrayList<>();
    for (JudgedPage page : pages) {
      for (LineOutcome line : page.outcome().lines()) {
        if (line.found() != null) {
          samples.add(new Sample(features(seen, line.found()), line.exact()));
        }
      }
      page.outcome()
          .spurious()
          .forEach(line -> samples.add(new Sample(features(seen, line), false)));
    }
    return samples;
  }

  private static LineFeatures features(Map<TextLine, LineFeatures> seen, TextLine line) {
    return Objects.requireNonNull(seen.get(line));
  }
}
