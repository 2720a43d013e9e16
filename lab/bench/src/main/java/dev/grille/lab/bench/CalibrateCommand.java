package dev.grille.lab.bench;

import dev.grille.contracts.Value;
import dev.grille.lab.bench.accuracy.FitReport;
import dev.grille.lab.bench.accuracy.JudgedMarks;
import dev.grille.lab.bench.accuracy.JudgedReadings;
import dev.grille.lab.bench.accuracy.JudgedReadings.Judged;
import dev.grille.lab.bench.accuracy.SampleLines;
import dev.grille.lab.bench.pages.JudgedLines;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.pages.PageFolder;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.score.MarkScoreModel;
import dev.grille.vision.score.ScoreFit;
import dev.grille.vision.score.ScoreFit.Sample;
import dev.grille.vision.score.ScoreModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calibrate}: fits the scores, so that of the values scored 90 nine in ten are right. */
@Command(
    name = "calibrate",
    description = "Fits the scores to cases: to generated ones, or to those in the folders.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {
  /** Far from the seeds that people evaluate with. */
  private static final long FIRST_SEED = 1_000_000;

  /** The file of the lines' scores, beside that of the fields'. */
  private static final String LINES = "line-score-model.json";

  @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders with cases below them.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      description = "The model's file; ${DEFAULT-VALUE}.",
      defaultValue = "worker/reader/src/main/resources/dev/grille/vision/score/score-model.json")
  private Path out = Path.of("score-model.json");

  @Option(names = "--count", description = "Pictures per form and severity; ${DEFAULT-VALUE}.")
  private int count = 4;

  @Option(
      names = "--seed",
      description =
          "Where chance starts; never one that accuracy is measured with; ${DEFAULT-VALUE}.")
  private long seed = FIRST_SEED;

  @Option(names = "--threads", description = "Pictures at once; the processors by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--samples",
      paramLabel = "FILE",
      description = "Also what each score rests on, a JSON line per reading, to be studied.")
  private @Nullable Path samplesFile;

  @Option(
      names = "--lines",
      description = "Fits the scores of lines instead, to the cases of pages in the folders.")
  private boolean lines;

  @Option(
      names = "--marks",
      description = "Fits the scores of boxes instead, to the cases in the folders.")
  private boolean marks;

  @Option(
      names = "--crops",
      description = "Fits the scores of portraits, seals and signatures instead, to such cases.")
  private boolean crops;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (marks) {
      return fitMarks(Value.Type.MARK, MarkScoreModel.ofMarks(), MarkScoreModel.MARKS);
    }
    if (crops) {
      return fitMarks(Value.Type.CROP, MarkScoreModel.ofCrops(), MarkScoreModel.CROPS);
    }
    return lines ? fitLines() : fitFields();
  }

  private int fitMarks(Value.Type type, MarkScoreModel shipped, String name) throws IOException {
    List<MarkScoreModel.Sample> samples =
        new JudgedMarks(type, ReaderSettings.standard(), CalibrateCommand::progress)
            .of(CaseFolder.below(folders));
    System.err.println();
    if (samplesFile != null) {
      Files.write(samplesFile, samples.stream().map(Object::toString).toList());
    }
    String fitted = samples.size() + " windows of given cases, " + LocalDate.now(ZoneOffset.UTC);
    MarkScoreModel model = shipped.fittedTo(samples, fitted);
    Path file = out.resolveSibling(name);
    Files.writeString(file, model.toJson() + "\n");
    System.out.println("version " + model.version() + " written to " + file);
    return 0;
  }

  private int fitLines() throws IOException, InterruptedException {
    List<LineScoreModel.Sample> samples =
        new JudgedLines(ReaderSettings.standard(), threads, CalibrateCommand::progress)
            .of(PageFolder.below(folders));
    System.err.println();
    String fitted = samples.size() + " lines of given pages, " + LocalDate.now(ZoneOffset.UTC);
    LineScoreModel model = LineScoreModel.shipped().fittedTo(samples, fitted);
    Path file = out.resolveSibling(LINES);
    Files.writeString(file, model.toJson() + "\n");
    System.out.println("version " + model.version() + " written to " + file);
    return 0;
  }

  private int fitFields() throws IOException, InterruptedException {
    List<Judged> judged = folders.isEmpty() ? generated() : read(folders);
    System.err.println();
    System.out.println(new FitReport(judged).table(ScoreModel.shipped()).plain());
    if (samplesFile != null) {
      Files.writeString(samplesFile, SampleLines.of(judged));
    }
    List<Sample> samples = judged.stream().map(Judged::sample).toList();
    String fitted =
        samples.size()
            + " readings of "
            + judged.stream().map(Judged::picture).distinct().count()
            + (folders.isEmpty() ? " generated pictures, seed " + seed : " pictures of given cases")
            + ", "
            + LocalDate.now(ZoneOffset.UTC);
    ScoreModel model = ScoreFit.fit(ScoreModel.shipped(), samples, fitted);
    Files.writeString(out, model.toJson() + "\n");
    System.out.println("version " + model.version() + " written to " + out);
    return 0;
  }

  /** Half of the pictures have fields of plain text, half declare their kinds. */
  private List<Judged> generated() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("grille-calibrate");
    try {
      for (int variant = 0; variant < 2; variant++) {
        CaseGenerator generator =
            new CaseGenerator(
                Fonts.ofThisMachine(),
                new CaseGenerator.Settings(
                    Math.max(1, count / 2), seed + variant, variant == 1, 1, 0));
        for (Form form : Forms.all()) {
          for (Severity severity : Severity.values()) {
            generator.generate(form, severity, folder.resolve("variant-" + variant));
            progress("drawing: " + form.name() + ", " + severity);
          }
        }
      }
      return read(List.of(folder));
    } finally {
      delete(folder);
    }
  }

  private List<Judged> read(List<Path> from) throws InterruptedException {
    return new JudgedReadings(
            ReaderSettings.standard().withoutTrials(), threads, CalibrateCommand::progress)
        .of(CaseFolder.below(from));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void progress(String line) {
    System.err.print("\r" + line + "   ");
  }
}
