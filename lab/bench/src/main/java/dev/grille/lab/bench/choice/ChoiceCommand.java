package dev.grille.lab.bench.choice;

import dev.grille.index.SignatureIndex;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.util.List;
import java.util.concurrent.Callable;
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
      description = "Of these, chosen and read to the end; ${DEFAULT-VALUE} by default.")
  private int read = 20;

  @Option(
      names = "--strangers",
      description =
          "Pictures of each severity whose form is taken from the index; ${DEFAULT-VALUE} by"
              + " default.")
  private int strangers = 10;

  @Option(names = "--severity", description = "All by default: ${COMPLETION-CANDIDATES}.")
  private List<Severity> severities = List.of(Severity.values());

  @Option(names = "--seed", description = "Where chance starts; ${DEFAULT-VALUE} by default.")
  private long seed = 1;

  @Override
  public Integer call() {
    try (NativeReader reader = new NativeReader(ReaderSettings.standard());
        DrawnCollection collection = new DrawnCollection(templates, seed)) {
      System.err.println("drawing " + templates + " templates");
      collection.register(reader);
      SignatureIndex index = SignatureIndex.empty().with(collection.signatures(), List.of());
      ChoiceTrial trial = new ChoiceTrial(reader, collection, index, seed);
      for (Severity severity : severities) {
        ChoiceFigures figures = trial.run(severity, pictures, read, strangers);
        figures.lines().forEach(System.out::println);
      }
    }
    return 0;
  }
}
