package dev.grille.lab.bench.choice;

import dev.grille.index.SignatureIndex;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench twins}: whether templates that pictures are confused with are warned of. */
@Command(
    name = "twins",
    description = "Holds the warning like_template against photographs of drawn forms.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TwinsCommand implements Callable<Integer> {
  @Option(names = "--templates", description = "How many; ${DEFAULT-VALUE} by default.")
  private int templates = 60;

  @Option(
      names = "--others",
      description =
          "Likest forms of other families that each form is compared with, beside all of its own;"
              + " ${DEFAULT-VALUE} by default.")
  private int others = 2;

  @Option(
      names = "--photographs",
      description = "Of each form of a pair, at most; ${DEFAULT-VALUE} by default.")
  private int photographs = 2;

  @Option(
      names = "--severity",
      description = "${DEFAULT-VALUE} by default, of ${COMPLETION-CANDIDATES}.")
  private Severity severity = Severity.MILD;

  @Option(names = "--seed", description = "Where chance starts; ${DEFAULT-VALUE} by default.")
  private long seed = 1;

  @Override
  public Integer call() {
    try (NativeReader reader = new NativeReader(ReaderSettings.standard());
        DrawnCollection collection = new DrawnCollection(templates, seed)) {
      System.err.println("drawing " + templates + " templates");
      collection.register(reader);
      SignatureIndex index = SignatureIndex.empty().with(collection.signatures(), List.of());
      TwinTrial trial = new TwinTrial(reader, collection, index, severity, photographs);
      trial.run(others).lines().forEach(System.out::println);
    }
    return 0;
  }
}
