package dev.grille.lab.bench.pages;

import dev.grille.contracts.PageText;
import dev.grille.evaluation.pages.PageOutcome;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.pages.PageQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads every page of some cases with one subject per thread. */
public final class PageEvaluation {
  private final int threads;
  private final Consumer<String> progress;

  /** An evaluation on some threads that says how far it is. */
  public PageEvaluation(int threads, Consumer<String> progress) {
    this.threads = threads;
    this.progress = progress;
  }

  record PageToRead(PageFolder folder, PageQuery query) {
    JudgedPage readBy(PageSubject subject) {
      long start = System.nanoTime();
      PageText text = subject.read(folder.path().resolve(query.image()));
      double millis = (System.nanoTime() - start) / 1e6;
      return JudgedPage.of(
          folder, query, PageOutcome.of(query.image(), query.truth(), text), millis);
    }

    static List<PageToRead> of(List<PageFolder> cases, int most) {
      List<PageToRead> pages = new ArrayList<>();
      for (PageFolder folder : cases) {
        folder.file().queries().stream()
            .limit(most)
            .forEach(query -> pages.add(new PageToRead(folder, query)));
      }
      return pages;
    }
  }

  /**
   * Judges all pages, in the order of the cases.
   *
   * @param subjects opens one for each thread
   * @param most pictures per case; the first ones are taken
   */
  public List<JudgedPage> run(List<PageFolder> cases, Supplier<PageSubject> subjects, int most)
      throws InterruptedException {
    return new ParallelReading(threads, "text", progress)
        .run(PageToRead.of(cases, most), subjects, PageToRead::readBy);
  }
}
