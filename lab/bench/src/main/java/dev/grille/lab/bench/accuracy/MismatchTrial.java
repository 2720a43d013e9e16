package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.CommandException;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.alignment.Alignment;
import dev.grille.vision.alignment.FormFinder;
import dev.grille.vision.alignment.SeenPicture;
import dev.grille.vision.alignment.TemplateLearner;
import dev.grille.vision.alignment.TemplateModel;
import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.OpenCvLibrary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Holds every picture against the templates of all other forms: none may be found. */
public final class MismatchTrial {
  /**
   * A wrong pair that was taken for right.
   *
   * @param picture case and file
   * @param template the form that was seen in it
   * @param inliers that were believed
   */
  public record FalseAcceptance(String picture, String template, int inliers) {}

  /**
   * What came of it.
   *
   * @param pairs that were tried
   * @param accepted the wrong ones among them
   */
  public record Result(int pairs, List<FalseAcceptance> accepted) {}

  private record Task(CaseFolder folder, CaseQuery query) {}

  private final ReaderSettings settings;
  private final int threads;
  private final Consumer<String> progress;

  /** A trial on some threads that says how far it is. */
  public MismatchTrial(ReaderSettings settings, int threads, Consumer<String> progress) {
    this.settings = settings;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Tries all pairs.
   *
   * @param most pictures per case; the first ones are taken
   */
  public Result run(List<CaseFolder> cases, int most) throws InterruptedException {
    OpenCvLibrary.load(settings.natives());
    Core.setNumThreads(1);
    Map<String, CaseFolder> templates = new LinkedHashMap<>();
    ConcurrentLinkedQueue<Task> tasks = new ConcurrentLinkedQueue<>();
    for (CaseFolder folder : cases) {
      templates.putIfAbsent(Judge.form(folder), folder);
      folder.file().queries().stream()
          .filter(query -> query.expectedError() == null)
          .limit(most)
          .forEach(query -> tasks.add(new Task(folder, query)));
    }
    ConcurrentLinkedQueue<FalseAcceptance> accepted = new ConcurrentLinkedQueue<>();
    AtomicInteger pairs = new AtomicInteger();
    int all = tasks.size() * (templates.size() - 1);
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> work(templates, tasks, accepted, pairs, all));
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    if (!tasks.isEmpty() || pairs.get() < all) {
      throw new IllegalStateException("only " + pairs + " of " + all + " pairs could be tried");
    }
    return new Result(pairs.get(), List.copyOf(accepted));
  }

  private void work(
      Map<String, CaseFolder> templates,
      ConcurrentLinkedQueue<Task> tasks,
      ConcurrentLinkedQueue<FalseAcceptance> accepted,
      AtomicInteger pairs,
      int all) {
    FormFinder finder = new FormFinder(settings.alignment());
    Map<String, TemplateModel> models = learn(templates);
    try {
      for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
        try (MatScope scope = new MatScope();
            SeenPicture seen =
                new SeenPicture(decode(task.folder(), task.query().image(), scope))) {
          for (Map.Entry<String, TemplateModel> model : models.entrySet()) {
            if (!model.getKey().equals(Judge.form(task.folder()))) {
              hold(finder, model, seen, task, accepted);
              pairs.incrementAndGet();
            }
          }
        }
        progress.accept("other forms: " + pairs + " of " + all + " pairs");
      }
    } finally {
      models.values().forEach(TemplateModel::close);
    }
  }

  private static void hold(
      FormFinder finder,
      Map.Entry<String, TemplateModel> model,
      SeenPicture seen,
      Task task,
      ConcurrentLinkedQueue<FalseAcceptance> accepted) {
    try {
      Alignment alignment = finder.find(model.getValue(), seen);
      String picture = task.folder().file().name() + "/" + task.query().image();
      accepted.add(new FalseAcceptance(picture, model.getKey(), alignment.evidence().inliers()));
    } catch (CommandException mismatch) {
      // What should happen.
      return;
    }
  }

  private Map<String, TemplateModel> learn(Map<String, CaseFolder> templates) {
    TemplateLearner learner = new TemplateLearner(settings.alignment());
    Map<String, TemplateModel> models = new LinkedHashMap<>();
    templates.forEach(
        (form, folder) -> {
          try (MatScope scope = new MatScope()) {
            Mat grey = scope.mat();
            Mat picture = decode(folder, folder.file().templateImage(), scope);
            Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
            models.put(form, learner.learn(grey, folder.file().fields()));
          }
        });
    return models;
  }

  private static Mat decode(CaseFolder folder, String image, MatScope scope) {
    return PictureDecoder.decode(folder.picture(image), scope);
  }
}
