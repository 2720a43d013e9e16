package dev.grille.lab.bench.choice;

import dev.grille.console.Count;
import dev.grille.index.SignatureIndex;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench choice}: which template reads a picture, among many. */
@Command(
    name = "choice",
    description = "Chooses among many drawn templates, families of near twins among them.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ChoiceCommand implements Callable<Integer> {
  @Option(names = "--templates", description = "How many; ${DEFAULT-VALUE} by default.")
  private int templates = 1_000;

  @Option(
      names = "--pictures",
      description = "Of each severity, looked up; ${DEFAULT-VALUE} by default.")
  private int pictures = 100;

  @Option(
      names = "--read",
      converter = Count.OrNone.class,
      description = "Of these, chosen and read to the end; ${DEFAULT-VALUE} by default.")
  private int read = 20;

  @Option(
      names = "--timed",
      converter = Count.OrNone.class,
      description =
          "Of these, timed where the choice is right, which takes seven more readings of each;"
              + " ${DEFAULT-VALUE} by default.")
  private int timed = 20;

  @Option(
      names = "--strangers",
      converter = Count.OrNone.class,
      description =
          "Pictures of each severity whose form is taken from the index; ${DEFAULT-VALUE} by"
              + " default.")
  private int strangers = 10;

  @Option(
      names = "--editions",
      description =
          "Pictures of each edition of a form and severity that are chosen among its editions"
              + " alone, in place of all other pictures; ${DEFAULT-VALUE} by default.")
  private int editions = 0;

  @Option(names = "--severity", description = "All by default: ${COMPLETION-CANDIDATES}.")
  private List<Severity> severities = List.of(Severity.values());

  @Option(names = "--seed", description = "Where chance starts; ${DEFAULT-VALUE} by default.")
  private long seed = 1;

  @Option(
      names = "--signatures",
      description =
          "Folder where the drawn templates' signatures are kept for further runs; to be cleared"
              + " when drawing or signing has changed.")
  private @Nullable Path signatures;

  @Override
  public Integer call() {
    try (NativeReader reader = new NativeReader(ReaderSettings.standard());
        DrawnCollection collection = new DrawnCollection(templates, seed)) {
      if (editions > 0) {
        EditionTrial trial = new EditionTrial(reader, collection);
        severities.forEach(severity -> trial.run(severity, editions).forEach(System.out::println));
        return 0;
      }
      KeptSignatures kept = new KeptSignatures(signatures, seed);
      collection.register(reader, kept, this::progress);
      SignatureIndex index = SignatureIndex.empty().with(collection.signatures(), List.of());
      ChoiceTrial trial = new ChoiceTrial(reader, collection, index, seed, timed);
      for (Severity severity : severities) {
        ChoiceFigures figures = trial.run(severity, pictures, read, strangers);
        figures.lines().forEach(System.out::println);
      }
    }
    return 0;
  }

  private void progress(int registered) {
    if (registered % 50 == 0 || registered == templates) {
      System.err.println("templates: " + registered + " of " + templates);
    }
  }
}
