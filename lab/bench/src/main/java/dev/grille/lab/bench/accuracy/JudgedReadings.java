package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.PlainText;
import dev.grille.evaluation.Wanted;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.reader.FieldReading;
import dev.grille.reader.Task.ReadForm;
import dev.grille.vision.NativeReader;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.score.Features;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.ScoreFit;
import dev.grille.vision.score.ScoreModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * Reads cases and keeps, for each field, what its score rests on and whether it was right. Held-out
 * styles are passed over, and so are values whose score a reason limits, and fields of which the
 * truth asks for a low score: their text is what the picture shows, and yet they are to be doubted.
 * Joined values have scores of their parts, of which the truth says nothing.
 */
public final class JudgedReadings {
  private record Task(int number, CaseFolder folder, CaseQuery query) {}

  /**
   * A judged reading and the picture that it stands in.
   *
   * @param sample what its score rests on, and whether it is right
   */
  public record Judged(JudgedPicture picture, ScoreFit.Sample sample) {}

  /** Scores are given with two decimals. */
  private static final double ROUNDED = 0.01;

  private final ScoreModel scores = ScoreModel.shipped();
  private final ReaderSettings settings;
  private final int threads;
  private final Consumer<String> progress;

  /** Readings on some threads that say how far they are. */
  public JudgedReadings(ReaderSettings settings, int threads, Consumer<String> progress) {
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /** The readings, in the order of the cases and their pictures. */
  public List<Judged> of(List<CaseFolder> cases) throws InterruptedException {
    ConcurrentLinkedQueue<Task> tasks = new ConcurrentLinkedQueue<>();
    for (CaseFolder folder : cases) {
      if (folder.file().heldOut()) {
        continue;
      }
      folder.file().queries().stream()
          .filter(query -> query.wanted() != Wanted.REFUSAL)
          .forEach(query -> tasks.add(new Task(tasks.size(), folder, query)));
    }
    int all = tasks.size();
    Map<Integer, List<Judged>> judged = new ConcurrentSkipListMap<>();
    Templates templates = new Templates();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> work(tasks, templates, judged, all));
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    return judged.values().stream().flatMap(List::stream).toList();
  }

  private void work(
      ConcurrentLinkedQueue<Task> tasks,
      Templates templates,
      Map<Integer, List<Judged>> judged,
      int all) {
    Map<String, Features> seen = new HashMap<>();
    try (NativeReader reader =
        new NativeReader(
            settings, (field, what) -> seen.put(field.name(), what), LineScoreListener.NO_OP)) {
      for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
        seen.clear();
        judged.put(task.number(), judged(reader, templates, task, seen));
        progress.accept("reading: " + judged.size() + " of " + all + " pictures");
      }
    }
  }

  /** Whether a score is what the curve gives: a reason that speaks against a value limits it. */
  private boolean isByCurve(FieldKind kind, Features features, double score) {
    double curve = 100 * scores.probability(kind, features);
    return Math.abs(curve - score) <= ROUNDED;
  }

  private List<Judged> judged(
      NativeReader reader, Templates templates, Task task, Map<String, Features> seen) {
    List<Judged> judged = new ArrayList<>();
    Map<String, ExpectedValue> expected = task.query().expected();
    try {
      byte[] picture = task.folder().picture(task.query().image());
      List<FieldReading> readings =
          reader
              .ask(new ReadForm(templates.of(task.folder(), reader), Templates.checked(picture)))
              .fields();
      for (FieldReading reading : readings) {
        FieldSpec field = task.folder().file().field(reading.name());
        Features features = seen.get(field.name());
        ExpectedValue truth = expected.get(field.name());
        boolean curved =
            features != null
                && reading.parts().isEmpty()
                && isByCurve(field.kind(), features, reading.score());
        if (curved && truth != null && truth.measuresScores()) {
          boolean exact = PlainText.same(truth.value(), reading.value());
          ScoreFit.Sample sample = new ScoreFit.Sample(field.kind(), features, exact);
          judged.add(new Judged(Judge.picture(task.folder(), task.query()), sample));
        }
      }
    } catch (CommandException refused) {
      // A refused picture has no scores.
      return List.of();
    }
    return judged;
  }
}
