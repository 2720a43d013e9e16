package dev.grille.lab.bench;

import dev.grille.lab.bench.accuracy.Evaluation;
import dev.grille.lab.bench.accuracy.GrilleSubject;
import dev.grille.lab.bench.accuracy.PictureOutcome;
import dev.grille.lab.bench.accuracy.Report;
import dev.grille.lab.bench.accuracy.ReportJson;
import dev.grille.lab.bench.accuracy.Templates;
import dev.grille.lab.bench.accuracy.TesseractSubject;
import dev.grille.lab.bench.accuracy.ToldSubject;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.vision.NativePictureReader;
import dev.grille.vision.ReaderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: how right the reader is, on folders of cases. */
@Command(
    name = "eval",
    description = "Measures accuracy on folders of cases.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvalCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with cases below them.")
  private List<Path> folders = List.of();

  @Option(names = "--threads", description = "Readers at once; ${DEFAULT-VALUE}.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--most", description = "Pictures per case; all by default.")
  private int most = Integer.MAX_VALUE;

  @Option(names = "--only-ours", description = "Leave out the true homography and tesseract.")
  private boolean onlyOurs;

  @Option(names = "--json", description = "File for every field's outcome.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    List<CaseFolder> cases = CaseFolder.below(folders);
    if (cases.isEmpty()) {
      throw new IllegalStateException("there is no case.json below " + folders);
    }
    Report report = report(cases);
    System.out.println(report.byCase().plain());
    System.out.println(report.figures().plain());
    System.out.println(report.causes("form", PictureOutcome::form).plain());
    System.out.println(report.causes("severity", PictureOutcome::severity).plain());
    System.out.println(report.causesByKind().plain());
    if (json != null) {
      Files.write(json, ReportJson.of(report));
    }
    return 0;
  }

  private Report report(List<CaseFolder> cases) {
    ReaderSettings settings = ReaderSettings.standard();
    Evaluation evaluation = new Evaluation(threads, line -> System.err.print("\r" + line + "   "));
    Templates templates = new Templates();
    List<PictureOutcome> ours =
        evaluation.run(
            "grille",
            cases,
            () -> new GrilleSubject(new NativePictureReader(settings), templates),
            most);
    if (onlyOurs) {
      return new Report(ours, List.of(), List.of());
    }
    ToldSubject.Memories memories = new ToldSubject.Memories();
    List<PictureOutcome> told =
        evaluation.run("true place", cases, () -> new ToldSubject(settings, memories), most);
    List<PictureOutcome> plain = List.of();
    if (TesseractSubject.installed()) {
      plain = evaluation.run("tesseract command", cases, TesseractSubject::new, most);
    } else {
      System.err.println("the command tesseract is not installed: its column stays empty");
    }
    System.err.println();
    return new Report(ours, told, plain);
  }
}
