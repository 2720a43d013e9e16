package dev.grille.lab.bench.rows;

import dev.grille.lab.cases.PrintedRow;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.text.Writing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./grille bench rows}: reads cut-out lines of print with each network alone. */
@Command(
    name = "rows",
    mixinStandardHelpOptions = true,
    description = "Reads rows of print, pictures with a truth.tsv beside them, with each network.")
public final class RowsCommand implements Callable<Integer> {
  /** The first warms up; of the others the fastest of a row counts. */
  private static final int ROUNDS = 4;

  @Parameters(paramLabel = "DIR", description = "folder with truth.tsv: file, tab, text")
  private Path folder = Path.of("");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /**
   * How a network did.
   *
   * @param wrong what it read otherwise
   * @param milliseconds of each row
   */
  private record Outcome(List<String> wrong, double[] milliseconds) {
    double median() {
      double[] sorted = milliseconds.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }

  @Override
  public Integer call() throws IOException {
    OpenCvLibrary.load(NativeCache.standard());
    PrintWriter out = spec.commandLine().getOut();
    List<PrintedRow> rows = PrintedRow.in(folder);
    try (OcrEngines engines = new OcrEngines(Tessdata.folder())) {
      Outcome ppOcr = read(rows, engines.recognizer(Engine.PP_OCR, Language.MIXED));
      Outcome print = read(rows, engines.recognizer(Engine.PRINT, Language.MIXED));
      tell(out, "PP-OCR", rows, ppOcr);
      tell(out, "print", rows, print);
      out.printf("time of print ÷ PP-OCR: %.2f%n", print.median() / ppOcr.median());
    }
    out.flush();
    return 0;
  }

  private Outcome read(List<PrintedRow> rows, TextRecognizer recognizer) throws IOException {
    List<String> wrong = new ArrayList<>();
    double[] milliseconds = new double[rows.size()];
    Arrays.fill(milliseconds, Double.MAX_VALUE);
    for (int i = 0; i < rows.size(); i++) {
      PrintedRow row = rows.get(i);
      Mat picture = Imgcodecs.imread(row.picture().toString());
      if (picture.empty()) {
        throw new IOException("no picture: " + row.picture());
      }
      String text = "";
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        text = recognizer.read(picture).text();
        if (round > 0) {
          milliseconds[i] = Math.min(milliseconds[i], (System.nanoTime() - start) / 1e6);
        }
      }
      picture.release();
      if (!Writing.folded(text).equals(Writing.folded(row.text()))) {
        wrong.add("  " + row.picture().getFileName() + ": " + row.text() + " was read as " + text);
      }
    }
    return new Outcome(wrong, milliseconds);
  }

  private static void tell(PrintWriter out, String name, List<PrintedRow> rows, Outcome outcome) {
    int right = rows.size() - outcome.wrong().size();
    out.printf(
        "%s: %d of %d rows exact (%.3f), %.1f ms a row (median)%n",
        name, right, rows.size(), right / (double) rows.size(), outcome.median());
    outcome.wrong().forEach(out::println);
  }
}
