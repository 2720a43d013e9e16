package dev.grille.lab.bench.choice;

import dev.grille.contracts.CommandException;
import dev.grille.index.SignatureIndex;
import dev.grille.lab.cases.families.FormCollection.Member;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.reader.Candidates;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.vision.NativeReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Looks pictures of a collection's forms up, and chooses templates for them. */
final class ChoiceTrial {
  /** Each picture is timed so often, and the quickest counts: others use the machine too. */
  private static final int ROUNDS = 3;

  /** The reader works in the thread that asks. */
  private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();

  private final NativeReader reader;
  private final DrawnCollection collection;
  private final SignatureIndex index;
  private final long seed;
  private final int timed;

  /**
   * A trial.
   *
   * @param timed how many of the pictures that are read
   */
  ChoiceTrial(
      NativeReader reader, DrawnCollection collection, SignatureIndex index, long seed, int timed) {
    this.reader = reader;
    this.collection = collection;
    this.index = index;
    this.seed = seed;
    this.timed = timed;
  }

  /** All templates but some, and how long the last search took. */
  private final class Searched implements Candidates {
    private final String without;
    private double millis;

    /**
     * A search.
     *
     * @param without names that begin like this are not found; empty for all
     */
    Searched(String without) {
      this.without = without;
    }

    @Override
    public List<Likeness> like(Signature signature) {
      long start = cpu.getCurrentThreadCpuTime();
      List<Likeness> likest = index.find(signature, this::isThere, MOST);
      millis = (cpu.getCurrentThreadCpuTime() - start) / 1e6;
      return likest;
    }

    @Override
    public List<Likeness> near(String name, Signature signature) {
      return index.editions(name, signature, MOST).stream()
          .filter(like -> isThere(like.key()))
          .toList();
    }

    private boolean isThere(String name) {
      return without.isEmpty() || !name.startsWith(without);
    }

    @Override
    public Optional<StoredTemplate> get(String name) {
      return collection.template(name);
    }
  }

  ChoiceFigures run(Severity severity, int pictures, int read, int strangers) {
    ChoiceFigures figures = new ChoiceFigures(severity);
    SplittableRandom random = new SplittableRandom(seed + severity.ordinal());
    for (int i = 0; i < pictures; i++) {
      Member member = collection.any(random);
      Picture picture = collection.photograph(member, severity, i);
      lookUp(member, picture, figures);
      if (i < read) {
        choose(member, picture, figures, i < timed);
      }
      if (i < strangers) {
        offerToStrangers(member, picture, figures);
      }
      if (i % 10 == 9) {
        System.err.println(severity + ": " + (i + 1) + " of " + pictures);
      }
    }
    return figures;
  }

  private void lookUp(Member member, Picture picture, ChoiceFigures figures) {
    long start = cpu.getCurrentThreadCpuTime();
    Signature seen = collection.sign(picture);
    double millis = (cpu.getCurrentThreadCpuTime() - start) / 1e6;
    Searched all = new Searched("");
    List<Likeness> likest = all.like(seen);
    int rank = likest.stream().map(Likeness::key).toList().indexOf(member.name());
    double own = rank < 0 ? 0 : likest.get(rank).votes();
    double others =
        likest.stream()
            .filter(like -> !like.key().startsWith(member.family()))
            .mapToDouble(Likeness::votes)
            .max()
            .orElse(0);
    figures.lookedUp(rank, millis, all.millis, own == 0 ? 1 : others / own);
  }

  private void choose(Member member, Picture picture, ChoiceFigures figures, boolean isTimed) {
    Task.Choose task = new Task.Choose(picture, new Searched(""));
    Task.ReadForm named =
        new Task.ReadForm(collection.template(member.name()).orElseThrow(), picture);
    try {
      ChosenReading chosen = reader.ask(task);
      if (!chosen.key().equals(member.name())) {
        figures.wrong(asOther(member.name(), chosen));
        return;
      }
      figures.right();
      if (isTimed) {
        time(task, named, figures);
      }
    } catch (CommandException none) {
      figures.refused(member.name(), isRefused(named));
    }
  }

  /** Once it was read: templates are learnt when they are first used here. */
  private void time(Task.Choose task, Task.ReadForm named, ChoiceFigures figures) {
    if (isRefused(named)) {
      return;
    }
    double chosenIn = Double.POSITIVE_INFINITY;
    double namedIn = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ROUNDS; i++) {
      chosenIn = Math.min(chosenIn, millis(task));
      namedIn = Math.min(namedIn, millis(named));
    }
    figures.timed(chosenIn, namedIn);
  }

  private void offerToStrangers(Member member, Picture picture, ChoiceFigures figures) {
    try {
      String chosen = reader.ask(new Task.Choose(picture, new Searched(member.family()))).key();
      figures.strangerAccepted(member.name(), chosen);
    } catch (CommandException none) {
      figures.strangerRefused();
    }
  }

  /** What was chosen in place of a form, and what spoke against that. */
  static String asOther(String name, ChosenReading chosen) {
    String because =
        chosen.others().stream()
            .filter(other -> other.key().equals(name))
            .map(ChosenReading.RunnerUp::because)
            .findFirst()
            .orElse("it was not found");
    return name + " as " + chosen.key() + ": " + because;
  }

  private boolean isRefused(Task.ReadForm named) {
    try {
      reader.ask(named);
      return false;
    } catch (CommandException e) {
      return true;
    }
  }

  private double millis(Task<?> task) {
    long start = cpu.getCurrentThreadCpuTime();
    reader.ask(task);
    return (cpu.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
