package dev.grille.lab.bench;

import dev.grille.console.Count;
import dev.grille.lab.bench.accuracy.CaseOutcome;
import dev.grille.lab.bench.accuracy.CaseOverlays;
import dev.grille.lab.bench.accuracy.Charts;
import dev.grille.lab.bench.accuracy.Evaluation;
import dev.grille.lab.bench.accuracy.FamilyReport;
import dev.grille.lab.bench.accuracy.FieldList;
import dev.grille.lab.bench.accuracy.GrilleSubject;
import dev.grille.lab.bench.accuracy.JudgedPicture;
import dev.grille.lab.bench.accuracy.MarkdownReport;
import dev.grille.lab.bench.accuracy.MismatchTrial;
import dev.grille.lab.bench.accuracy.PreferenceReport;
import dev.grille.lab.bench.accuracy.Report;
import dev.grille.lab.bench.accuracy.ReportJson;
import dev.grille.lab.bench.accuracy.StrangerReport;
import dev.grille.lab.bench.accuracy.Templates;
import dev.grille.lab.bench.accuracy.TesseractSubject;
import dev.grille.lab.bench.accuracy.ToldSubject;
import dev.grille.lab.bench.accuracy.WarningReport;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.documents.DocumentFolder;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.tables.TableFolder;
import dev.grille.sandbox.ReaderPool;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval}: how right the reader is, on folders of cases. */
@Command(
    name = "eval",
    description = "Measures accuracy on folders of cases.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvalCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders with cases below them.")
  private List<Path> folders = List.of();

  @Option(names = "--threads", description = "Pictures at once; the processors by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--children",
      converter = Count.OrNone.class,
      description = "Read through so many child processes instead.")
  private int children;

  @Option(names = "--most", description = "Pictures per case; all by default.")
  private int most = Integer.MAX_VALUE;

  @Option(names = "--only-ours", description = "Leave out the true place and tesseract's command.")
  private boolean onlyOurs;

  @Option(names = "--mismatch", description = "Hold every picture against all other forms too.")
  private boolean mismatch;

  @Option(names = "--only-mismatch", description = "Do that and read nothing.")
  private boolean onlyMismatch;

  @Option(
      names = "--strangers",
      paramLabel = "SEED",
      description = {
        "Draw over 200 other pages, editions and parts of forms and measure what is believed of them.",
        "Exit code 1: a value of another field was."
      })
  private @Nullable Long strangers;

  @Option(names = "--fields", description = "List fields one by one: wrong or all.")
  private FieldList.@Nullable Choice fields;

  @Option(
      names = "--untold",
      description =
          "Read tables and documents without what their cases say of them: line_less, type_list.")
  private boolean untold;

  @Option(
      names = "--json",
      description = "File for the outcome of every field, line, cell or value.")
  private @Nullable Path json;

  @Option(names = "--overlay", description = "Folder for pictures of what the reader saw.")
  private @Nullable Path overlay;

  @Option(names = "--charts", description = "Folder for the reliability diagram and the errors.")
  private @Nullable Path charts;

  @Option(names = "--markdown", description = "File for the report as a document.")
  private @Nullable Path markdown;

  private final Templates templates = new Templates();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (strangers != null) {
      return strangers(strangers);
    }
    if (folders.isEmpty()) {
      throw new ParameterException(
          spec == null ? new CommandLine(this) : spec.commandLine(),
          "say where the cases are: folders, or --strangers SEED");
    }
    List<CaseFolder> cases = CaseFolder.below(folders);
    List<PageFolder> pages = PageFolder.below(folders);
    List<TableFolder> tables = TableFolder.below(folders);
    List<DocumentFolder> documents = DocumentFolder.below(folders);
    if (cases.isEmpty() && pages.isEmpty() && tables.isEmpty() && documents.isEmpty()) {
      throw new IllegalStateException("there is no case.json below " + folders);
    }
    EvalReading reading =
        new EvalReading(threads, children, most, json, overlay, EvalCommand::progress);
    if (!pages.isEmpty() && !onlyMismatch) {
      boolean alone = cases.isEmpty() && tables.isEmpty() && documents.isEmpty();
      reading.text(pages, alone);
    }
    if (!tables.isEmpty() && !onlyMismatch) {
      boolean alone = cases.isEmpty() && pages.isEmpty() && documents.isEmpty();
      reading.tables(tables, !untold, fields != null, alone);
    }
    if (!documents.isEmpty() && !onlyMismatch) {
      boolean alone = cases.isEmpty() && pages.isEmpty() && tables.isEmpty();
      reading.documents(documents, !untold, fields != null, alone);
    }
    if (cases.isEmpty()) {
      return 0;
    }
    if (onlyMismatch) {
      MismatchTrial.Result alone =
          new MismatchTrial(ReaderSettings.standard(), threads, EvalCommand::progress)
              .run(cases, most);
      System.err.println();
      print(alone);
      return 0;
    }
    Report report = report(cases);
    MismatchTrial.Result trial =
        mismatch
            ? new MismatchTrial(ReaderSettings.standard(), threads, EvalCommand::progress)
                .run(cases, most)
            : null;
    System.err.println();
    print(report, trial);
    write(report, trial, cases);
    return 0;
  }

  private int strangers(long seed) {
    Path drawn = Path.of("target", "strangers-" + seed);
    List<CaseFolder> cases = StrangerCases.draw(seed, drawn, EvalCommand::progress);
    List<CaseOutcome> outcomes =
        ours(new Evaluation(threads, EvalCommand::progress), ReaderSettings.standard(), cases);
    System.err.println();
    print(new FamilyReport(outcomes));
    StrangerReport report = new StrangerReport(outcomes);
    print(report);
    return report.othersBelieved() == 0 ? 0 : 1;
  }

  private Report report(List<CaseFolder> cases) throws InterruptedException {
    ReaderSettings settings = ReaderSettings.standard();
    Evaluation evaluation = new Evaluation(threads, EvalCommand::progress);
    List<CaseOutcome> ours = ours(evaluation, settings, cases);
    if (onlyOurs) {
      return new Report(ours, List.of(), List.of());
    }
    ToldSubject.Memories memories = new ToldSubject.Memories();
    List<CaseOutcome> told =
        evaluation.run("true place", cases, () -> new ToldSubject(settings, memories), most);
    if (!TesseractSubject.installed()) {
      progress("the command tesseract is not installed: its column stays empty");
      return new Report(ours, told, List.of());
    }
    return new Report(
        ours, told, evaluation.run("tesseract command", cases, TesseractSubject::new, most));
  }

  private List<CaseOutcome> ours(
      Evaluation evaluation, ReaderSettings settings, List<CaseFolder> cases) {
    if (children == 0) {
      return evaluation.run(
          "grille", cases, () -> GrilleSubject.owning(new NativeReader(settings), templates), most);
    }
    try (ReaderPool readers = EvalReading.pool(children)) {
      return evaluation.run("grille", cases, () -> GrilleSubject.sharing(readers, templates), most);
    }
  }

  private void print(Report report, MismatchTrial.@Nullable Result trial) {
    System.out.println(report.byCase().plain());
    System.out.println(report.figures().plain());
    System.out.println(MarkdownReport.reliability(report.reliability()).plain());
    System.out.println(report.causes("form", JudgedPicture::form).plain());
    System.out.println(report.causes("severity", JudgedPicture::severity).plain());
    System.out.println(report.causesByKind().plain());
    if (trial != null) {
      print(trial);
    }
    if (fields != null) {
      System.out.println(FieldList.of(report.ours(), fields).plain());
    }
    System.out.println(new PreferenceReport(report.ours()).table().plain());
    WarningReport warnings = new WarningReport(report.ours(), templates);
    if (warnings.tells()) {
      System.out.println(warnings.table().plain());
    }
    StrangerReport doubtful = new StrangerReport(report.ours());
    if (doubtful.pairs() > 0) {
      print(doubtful);
    }
    print(new FamilyReport(report.ours()));
  }

  private static void print(StrangerReport report) {
    report.believed().forEach(System.out::println);
    System.out.println(report.line());
  }

  private static void print(FamilyReport families) {
    if (families.hasAcceptedStrangers()) {
      System.out.println(families.acceptedStrangers().plain());
    }
    if (families.hasHeldOut()) {
      System.out.println(families.heldOutTable().plain());
    }
    System.out.println(families.table().plain());
  }

  private static void print(MismatchTrial.Result trial) {
    System.out.println(
        "other forms: " + trial.accepted().size() + " accepted of " + trial.pairs() + " pairs");
    trial.accepted().forEach(System.out::println);
  }

  private void write(Report report, MismatchTrial.@Nullable Result trial, List<CaseFolder> cases)
      throws IOException {
    if (json != null) {
      Files.write(json, ReportJson.of(report));
    }
    if (overlay != null) {
      new CaseOverlays(overlay).write(cases, report.ours());
    }
    if (charts != null) {
      new Charts(charts).draw(report);
    }
    if (markdown != null) {
      Files.writeString(
          markdown, MarkdownReport.of(report, commandLine(), LocalDate.now(ZoneOffset.UTC), trial));
    }
  }

  private String commandLine() {
    List<String> arguments =
        spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs();
    return "./grille " + String.join(" ", arguments);
  }

  private static void progress(String line) {
    System.err.print("\r" + line + "   ");
  }
}
