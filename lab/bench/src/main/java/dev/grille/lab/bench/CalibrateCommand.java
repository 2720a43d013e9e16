package dev.grille.lab.bench;

import dev.grille.lab.bench.accuracy.JudgedReadings;
import dev.grille.lab.bench.accuracy.TextTable;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.Form;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.score.ScoreFit;
import dev.grille.vision.score.ScoreFit.Sample;
import dev.grille.vision.score.ScoreGroup;
import dev.grille.vision.score.ScoreModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static final int BINS = 10;

  @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders with cases below them.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      description = "The model's file; ${DEFAULT-VALUE}.",
      defaultValue = "worker/src/main/resources/dev/grille/vision/score/score-model.json")
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

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<List<Sample>> pictures = folders.isEmpty() ? generated() : read(folders);
    System.err.println();
    report(pictures);
    List<Sample> samples = pictures.stream().flatMap(List::stream).toList();
    String fitted =
        samples.size()
            + " readings of "
            + pictures.size()
            + (folders.isEmpty() ? " generated pictures, seed " + seed : " pictures of given cases")
            + ", "
            + LocalDate.now();
    ScoreModel model = ScoreFit.fit(ScoreModel.shipped(), samples, fitted);
    Files.writeString(out, model.toJson() + "\n");
    System.out.println("version " + model.version() + " written to " + out);
    return 0;
  }

  /** Half of the pictures have fields of plain text, half declare their kinds. */
  private List<List<Sample>> generated() throws IOException, InterruptedException {
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

  private List<List<Sample>> read(List<Path> from) throws InterruptedException {
    return new JudgedReadings(ReaderSettings.standard(), threads, CalibrateCommand::progress)
        .of(CaseFolder.below(from));
  }

  /**
   * The error on each half of the pictures, of the shipped model and of one fitted to the other.
   */
  private static void report(List<List<Sample>> pictures) {
    List<Sample> even = half(pictures, 0);
    List<Sample> odd = half(pictures, 1);
    ScoreModel shipped = ScoreModel.shipped();
    ScoreModel byEven = ScoreFit.fit(shipped, even, "one half");
    ScoreModel byOdd = ScoreFit.fit(shipped, odd, "the other half");
    TextTable table = new TextTable("group", "readings", "right", "error before", "error held out");
    for (ScoreGroup group : ScoreGroup.values()) {
      List<Sample> first = of(group, even);
      List<Sample> second = of(group, odd);
      int all = first.size() + second.size();
      long right = Stream.concat(first.stream(), second.stream()).filter(Sample::exact).count();
      if (all > 0) {
        table.row(
            group,
            all,
            TextTable.share(right / (double) all),
            TextTable.share(
                (error(shipped, first) * first.size() + error(shipped, second) * second.size())
                    / all),
            TextTable.share(
                (error(byOdd, first) * first.size() + error(byEven, second) * second.size())
                    / all));
      }
    }
    System.out.println(table.plain());
  }

  private static List<Sample> half(List<List<Sample>> pictures, int rest) {
    return IntStream.range(0, pictures.size())
        .filter(i -> i % 2 == rest)
        .mapToObj(pictures::get)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Sample> of(ScoreGroup group, List<Sample> samples) {
    return samples.stream().filter(s -> ScoreGroup.of(s.kind()) == group).toList();
  }

  /** Expected calibration error over ten bins; 0 where there is nothing. */
  private static double error(ScoreModel model, List<Sample> samples) {
    double[] scores = new double[BINS];
    double[] right = new double[BINS];
    for (Sample sample : samples) {
      double probability = model.probability(sample.kind(), sample.features());
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      scores[bin] += probability;
      right[bin] += sample.exact() ? 1 : 0;
    }
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      error += Math.abs(scores[i] - right[i]);
    }
    return samples.isEmpty() ? 0 : error / samples.size();
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
