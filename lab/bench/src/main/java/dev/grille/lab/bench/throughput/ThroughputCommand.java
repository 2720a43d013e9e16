package dev.grille.lab.bench.throughput;

import dev.grille.lab.bench.Folders;
import dev.grille.lab.bench.accuracy.TesseractSubject;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Speed of the whole path against bare recognisers, and memory over many pictures. */
@Command(
    name = "throughput",
    description = "Measures the whole path against bare, warm recognisers and against naive use.",
    mixinStandardHelpOptions = true)
public final class ThroughputCommand implements Callable<Integer> {
  private static final int SLOW_SAMPLE = 40;

  @Option(names = "--pictures", defaultValue = "120", description = "to send; ${DEFAULT-VALUE}")
  private int pictures;

  @Option(
      names = "--distinct",
      defaultValue = "16",
      description = "pictures that are drawn, each sent more than once; ${DEFAULT-VALUE}")
  private int distinct;

  @Option(names = "--seed", defaultValue = "1", description = "of the pictures; ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--markdown", paramLabel = "FILE", description = "where to write the document")
  private @Nullable Path markdown;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/bench",
      description = "logs and data; ${DEFAULT-VALUE}")
  private Path out = Path.of("target/bench");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Folders.empty(out.toAbsolutePath().normalize());
    OpenCvLibrary.load(NativeCache.standard());
    System.out.println("drawing " + distinct + " pictures");
    var drawer = new BenchPictures(seed);
    List<BenchForm> forms = drawer.forms();
    List<BenchPicture> drawn = drawer.pictures(distinct);
    System.out.println("sending " + pictures + " pictures through Kafka");
    PipelineFigures pipeline = new Pipeline(forms, drawn).run(pictures, folder);
    List<Crop> crops = crops(forms, drawn);
    System.out.println("reading " + crops.size() + " crops with warm handles");
    double floor = LinesPerSecond.of(WarmHandles::tesseract, crops, 4);
    System.out.println("reading " + crops.size() + " crops with the bare network");
    double network = LinesPerSecond.of(WarmHandles::network, crops, 4);
    List<Crop> sample = crops.subList(0, Math.min(crops.size(), SLOW_SAMPLE));
    System.out.println("reading " + sample.size() + " crops with an engine per call");
    double naive = LinesPerSecond.of(NaiveTess4j::new, sample, 1);
    Double command =
        TesseractSubject.installed() ? LinesPerSecond.of(TesseractProgram::new, sample, 1) : null;
    if (command == null) {
      System.out.println("the tesseract command is not installed: not measured");
    }
    var measurement =
        new Measurement(
            Runtime.getRuntime().availableProcessors(), pipeline, floor, network, naive, command);
    measurement.lines().forEach(System.out::println);
    if (markdown != null) {
      Files.writeString(
          markdown,
          measurement.markdown(
              "./grille bench throughput --pictures " + pictures,
              LocalDate.now(ZoneId.systemDefault())));
    }
    return 0;
  }

  /** All fields of all pictures, in no order, so that a part of them is like the whole. */
  private static List<Crop> crops(List<BenchForm> forms, List<BenchPicture> pictures) {
    List<Crop> crops = new ArrayList<>();
    for (BenchPicture picture : pictures) {
      String languages = forms.get(picture.form()).languages();
      picture.crops().forEach(crop -> crops.add(new Crop(crop, languages)));
    }
    Collections.shuffle(crops, new Random(1));
    return crops;
  }
}
