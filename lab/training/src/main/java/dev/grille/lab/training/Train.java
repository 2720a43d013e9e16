package dev.grille.lab.training;

import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.training.lines.LineGenerator;
import dev.grille.lab.training.network.LabelledLine;
import dev.grille.lab.training.network.NetworkFile;
import dev.grille.lab.training.network.NetworkTrainer;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.Alphabet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./grille train}: draws lines, trains the network for print, writes it as ONNX. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Draws lines, trains the network for print, writes it as ONNX.")
public final class Train implements Callable<Integer> {
  private static final int HELD_OUT = 1000;

  @Option(
      names = "--rounds",
      defaultValue = "180",
      description = "Rounds of 1024 new lines each (default ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seed",
      defaultValue = "19",
      description = "Where chance comes from (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--out", required = true, description = "Where the network is written.")
  private Path out;

  @Option(
      names = "--rows",
      description =
          "Rows of a real print to read after each round: a folder of pictures with a truth.tsv.")
  private @Nullable Path rows;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs the program. */
  public static void main(String[] arguments) {
    // The launcher names the reader's own file first; who names another means that.
    System.exit(new CommandLine(new Train()).setOverwrittenOptionsAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    OpenCvLibrary.load(NativeCache.standard());
    PrintWriter log = spec.commandLine().getOut();
    Alphabet alphabet = Alphabet.ofPrint();
    Training training =
        new Training(
            new Training.Plan(rounds, seed),
            new LineGenerator(seed, Fonts.ofThisMachine(), alphabet));
    List<LabelledLine> heldOut = training.heldOut(HELD_OUT);
    List<LabelledLine> real = rows == null ? List.of() : Rows.of(rows, alphabet);
    Instant start = Instant.now();
    try (NetworkTrainer trainer = new NetworkTrainer(alphabet.size(), training.rate())) {
      training.run(
          trainer,
          progress -> {
            double exact = Exactness.of(trainer.read(heldOut), heldOut);
            double rowsExact = Exactness.of(trainer.read(real), real);
            log.printf(
                "round %d of %d, %d s: loss %.3f, exact %.3f of %d lines held out%s%n",
                progress.round(),
                rounds,
                Duration.between(start, Instant.now()).toSeconds(),
                progress.loss(),
                exact,
                heldOut.size(),
                real.isEmpty() ? "" : ", %.3f of %d rows".formatted(rowsExact, real.size()));
            log.flush();
            write(trainer, alphabet);
          });
    }
    return 0;
  }

  private void write(NetworkTrainer trainer, Alphabet alphabet) {
    try {
      Files.write(out, NetworkFile.of(trainer.weights(), alphabet.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
