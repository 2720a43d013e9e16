package dev.grille.lab.bench.pages;

import dev.grille.lab.bench.pages.PageEvaluation.PageToRead;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code bench pages}: our reader beside RapidOcr-Java on the same pages in the same run. */
@Command(
    name = "pages",
    description = "Reads pages with Grille and with RapidOcr-Java, picture by picture.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class PagesCommand implements Callable<Integer> {
  /** Reads of each subject before time counts: code is compiled and networks are warm then. */
  private static final int WARM_UP = 3;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with cases below them.")
  private List<Path> folders = List.of();

  @Option(names = "--most", description = "Pages per case; all by default.")
  private int most = Integer.MAX_VALUE;

  @Option(names = "--pages", description = "Pages in all, drawn by chance; all by default.")
  private int pages = Integer.MAX_VALUE;

  @Option(names = "--json", description = "File for every line's outcome, of both.")
  private @Nullable Path json;

  @Option(names = "--overlay", description = "Folder for what both found, one below it for each.")
  private @Nullable Path overlay;

  @Override
  public Integer call() throws IOException {
    List<PageToRead> chosen = new ArrayList<>(PageToRead.of(PageFolder.below(folders), most));
    if (chosen.isEmpty()) {
      throw new IllegalStateException("there is no case of pages below " + folders);
    }
    // In no order, so that a part of them is like the whole.
    Collections.shuffle(chosen, new Random(1));
    chosen = chosen.subList(0, Math.min(pages, chosen.size()));
    List<JudgedPage> ours = new ArrayList<>();
    List<JudgedPage> theirs = new ArrayList<>();
    CpuClock ourClock = new CpuClock();
    CpuClock theirClock = new CpuClock();
    try (PageSubject grille = GrillePages.owning(new NativeReader(ReaderSettings.standard()));
        PageSubject rapid = new RapidOcrPages()) {
      for (PageToRead page : chosen.subList(0, Math.min(WARM_UP, chosen.size()))) {
        page.readBy(grille);
        page.readBy(rapid);
      }
      for (PageToRead page : chosen) {
        // By turns who is first: the second finds the file and the processor warm.
        boolean first = ours.size() % 2 == 0;
        if (first) {
          ours.add(ourClock.time(() -> page.readBy(grille)));
        }
        theirs.add(theirClock.time(() -> page.readBy(rapid)));
        if (!first) {
          ours.add(ourClock.time(() -> page.readBy(grille)));
        }
        if (ours.size() % 10 == 0) {
          System.err.print("\r" + ours.size() + " of " + chosen.size() + " pages   ");
        }
      }
    }
    System.err.println();
    var comparison =
        new PageComparison(new PageReport(ours), new PageReport(theirs), ourClock, theirClock);
    System.out.println(comparison.table().plain());
    comparison.speed().forEach(System.out::println);
    write(ours, theirs);
    return 0;
  }

  private void write(List<JudgedPage> ours, List<JudgedPage> theirs) throws IOException {
    if (json != null) {
      JsonMapper mapper = JsonMapper.builder().build();
      ObjectNode root = mapper.createObjectNode();
      root.set("grille", PageReportJson.of(new PageReport(ours)));
      root.set("rapidocr", PageReportJson.of(new PageReport(theirs)));
      Files.write(json, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }
    if (overlay != null) {
      new PageOverlays(overlay.resolve("grille")).write(ours);
      new PageOverlays(overlay.resolve("rapidocr")).write(theirs);
    }
  }
}
