package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.CommandException;
import dev.grille.evaluation.Wanted;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.vision.ReaderSettings;
import dev.grille.vision.alignment.Alignment;
import dev.grille.vision.alignment.FormAnchors;
import dev.grille.vision.alignment.FormFinder;
import dev.grille.vision.alignment.ModelBytes;
import dev.grille.vision.alignment.SeenPicture;
import dev.grille.vision.alignment.TemplateLearner;
import dev.grille.vision.alignment.TemplateModel;
import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    List<Task> inOrder = new ArrayList<>();
    for (CaseFolder folder : cases) {
      templates.putIfAbsent(Judge.form(folder), folder);
      folder.file().queries().stream()
          .filter(query -> query.wanted() != Wanted.REFUSAL)
          .limit(most)
          .forEach(query -> inOrder.add(new Task(folder, query)));
    }
    // Shuffled, always alike: what is done of a long trial then speaks for all of it.
    Collections.shuffle(inOrder, new Random(1));
    ConcurrentLinkedQueue<Task> tasks = new ConcurrentLinkedQueue<>(inOrder);
    ConcurrentLinkedQueue<FalseAcceptance> accepted = new ConcurrentLinkedQueue<>();
    AtomicInteger pairs = new AtomicInteger();
    int all = tasks.size() * (templates.size() - 1);
    Map<String, byte[]> learned = learn(templates);
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(() -> work(templates, learned, tasks, accepted, pairs, all));
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
      Map<String, byte[]> learned,
      ConcurrentLinkedQueue<Task> tasks,
      ConcurrentLinkedQueue<FalseAcceptance> accepted,
      AtomicInteger pairs,
      int all) {
    try (OcrEngines engines = new OcrEngines(settings.tessdata())) {
      FormFinder finder = new FormFinder(settings.alignment(), engines.detector());
      Map<String, TemplateModel> models = open(templates, learned, reader(engines));
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
          progress.accept(
              "other forms: " + accepted.size() + " accepted, " + pairs + " of " + all + " pairs");
        }
      } finally {
        models.values().forEach(TemplateModel::close);
      }
    }
  }

  private static TextRecognizer reader(OcrEngines engines) {
    return engines.recognizer(Engine.PP_OCR, Language.MIXED);
  }

  private static void hold(
      FormFinder finder,
      Map.Entry<String, TemplateModel> model,
      SeenPicture seen,
      Task task,
      ConcurrentLinkedQueue<FalseAcceptance> accepted) {
    try {
      Alignment alignment = finder.find(model.getValue(), FormAnchors.NONE, seen);
      String picture = task.folder().file().name() + "/" + task.query().image();
      accepted.add(new FalseAcceptance(picture, model.getKey(), alignment.evidence().inliers()));
    } catch (CommandException mismatch) {
      // What should happen.
      return;
    }
  }

  /** Every template's features, looked for once for all threads. */
  private Map<String, byte[]> learn(Map<String, CaseFolder> templates) {
    Map<String, byte[]> learned = new LinkedHashMap<>();
    try (OcrEngines engines = new OcrEngines(settings.tessdata())) {
      TemplateLearner learner =
          new TemplateLearner(settings.alignment(), engines.detector(), reader(engines));
      templates.forEach(
          (form, folder) -> {
            try (MatScope scope = new MatScope();
                TemplateModel model =
                    learner.learn(templateGrey(folder, scope), folder.file().fields())) {
              learned.put(form, ModelBytes.write(model));
              progress.accept("other forms: " + learned.size() + " templates learned");
            }
          });
    }
    return learned;
  }

  private static Map<String, TemplateModel> open(
      Map<String, CaseFolder> templates, Map<String, byte[]> learned, TextRecognizer reader) {
    Map<String, TemplateModel> models = new LinkedHashMap<>();
    learned.forEach(
        (form, bytes) -> {
          try (MatScope scope = new MatScope()) {
            CaseFolder folder = templates.get(form);
            Mat grey = templateGrey(folder, scope);
            models.put(form, ModelBytes.read(bytes, grey, folder.file().fields(), reader));
          }
        });
    return models;
  }

  private static Mat templateGrey(CaseFolder folder, MatScope scope) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(
        decode(folder, folder.file().templateImage(), scope), grey, Imgproc.COLOR_BGR2GRAY);
    return grey;
  }

  private static Mat decode(CaseFolder folder, String image, MatScope scope) {
    return PictureDecoder.decode(folder.picture(image), scope);
  }
}
