package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.ExpectedValue;
import dev.grille.lab.cases.Wanted;
import dev.grille.vision.FieldReading;
import dev.grille.vision.NativePictureReader;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.score.Features;
import dev.grille.vision.score.ScoreFit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Reads cases and keeps, for each field, what its score rests on and whether it was right. Held-out
 * styles are passed over, and so are fields of which the truth asks for a low score: their text is
 * what the picture shows, and yet they are to be doubted.
 */
public final class JudgedReadings {
  private record Task(CaseFolder folder, CaseQuery query) {}

  private final ReaderSettings settings;
  private final int threads;
  private final Consumer<String> progress;

  /** Readings on some threads that say how far they are. */
  public JudgedReadings(ReaderSettings settings, int threads, Consumer<String> progress) {
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /** One list per picture that was read. */
  public List<List<ScoreFit.Sample>> of(List<CaseFolder> cases) throws InterruptedException {
    ConcurrentLinkedQueue<Task> tasks = new ConcurrentLinkedQueue<>();
    for (CaseFolder folder : cases) {
      if (folder.file().heldOut()) {
        continue;
      }
      folder.file().queries().stream()
          .filter(query -> query.wanted() != Wanted.REFUSAL)
          .forEach(query -> tasks.add(new Task(folder, query)));
    }
    int all = tasks.size();
    ConcurrentLinkedQueue<List<ScoreFit.Sample>> samples = new ConcurrentLinkedQueue<>();
    Templates templates = new Templates();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> work(tasks, templates, samples, all));
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    return List.copyOf(samples);
  }

  private void work(
      ConcurrentLinkedQueue<Task> tasks,
      Templates templates,
      ConcurrentLinkedQueue<List<ScoreFit.Sample>> samples,
      int all) {
    Map<String, Features> seen = new HashMap<>();
    try (NativePictureReader reader =
        new NativePictureReader(settings, (field, what) -> seen.put(field.name(), what))) {
      for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
        seen.clear();
        samples.add(judged(reader, templates, task, seen));
        progress.accept("reading: " + samples.size() + " of " + all + " pictures");
      }
    }
  }

  private static List<ScoreFit.Sample> judged(
      NativePictureReader reader, Templates templates, Task task, Map<String, Features> seen) {
    List<ScoreFit.Sample> samples = new ArrayList<>();
    Map<String, ExpectedValue> expected = task.query().expected();
    try {
      byte[] picture = task.folder().picture(task.query().image());
      List<FieldReading> readings =
          reader.read(templates.of(task.folder(), reader), picture).fields();
      for (int i = 0; i < readings.size(); i++) {
        FieldSpec field = task.folder().file().fields().get(i);
        Features features = seen.get(field.name());
        ExpectedValue truth = expected.get(field.name());
        if (features != null && truth != null && truth.measuresScores()) {
          boolean exact = PlainText.same(truth.value(), readings.get(i).value());
          samples.add(new ScoreFit.Sample(field.kind(), features, exact));
        }
      }
    } catch (CommandException refused) {
      // A refused picture has no scores.
      return List.of();
    }
    return samples;
  }
}
