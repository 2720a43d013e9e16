package dev.grille.messaging;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.AnchorEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TextLine;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.Confusable;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Drawing;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.SaidDocuments;
import dev.grille.reader.SaidSignatures;
import dev.grille.reader.SaidTables;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.TableReading;
import dev.grille.reader.Task;
import dev.grille.reader.TaskHandler;
import dev.grille.reader.TemplateTask;
import dev.grille.reader.TextReading;
import dev.grille.sandbox.ReaderUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A reader that does what the picture says, in words. */
final class ScriptedReader implements Reader, TaskHandler {
  static final String MISMATCH = "another form";

  /** Another form than any, whose text can be read. */
  static final String OTHER_TEXT = "the text of another form";

  /** How a drawing begins, in ISO 8859-1. */
  static final String JPEG = "\u00ff\u00d8";

  /** A form of which comparing it with others ends the child. */
  static final String UNCOMPARABLE = "a form that cannot be compared";

  /** Begins a form whose own values are all what follows. */
  static final String FILLED = "filled with ";

  static final String DOUBTFUL = "a form that is hard to read";
  static final String CUT = "cut by the picture's edge";
  static final String DEFECT = "a defect";
  static final String KILLER = "ends its worker";

  /** A picture that is not read in time. */
  static final String LATE = "passes its deadline";

  /** Begins what each version of a template reads: {@code by version first|second}. */
  private static final String BY_VERSION = "by version ";

  /** Where every value stands, in picture pixels. */
  private static final Quad READ =
      new Quad(new Point(15, 5), new Point(35, 5), new Point(35, 15), new Point(15, 15));

  private static final AlignmentEvidence ALIGNED =
      new AlignmentEvidence("script", 100, 120, 0.5, 0.9, null, null, null);

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch askedWhileAway = new CountDownLatch(1);
  private volatile String toHold = "";
  private volatile boolean away;
  private volatile Duration taken = Duration.ZERO;

  /** What was read, in the order in which it was asked for. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** From now on no child can be had, or one can again. */
  void setAway(boolean gone) {
    away = gone;
  }

  /** Returns once forms were to be compared while no child could be had. */
  void awaitAskedWhileAway() throws InterruptedException {
    askedWhileAway.await();
  }

  /** From now on each picture takes so long. */
  void take(Duration time) {
    taken = time;
  }

  /** A picture with these words is held back once, until it is released. */
  void hold(String script) {
    toHold = script;
  }

  void awaitHeld() throws InterruptedException {
    held.await();
  }

  void release() {
    released.countDown();
  }

  @Override
  public <R> R ask(Task<R> task) {
    return task.handledBy(this);
  }

  @Override
  public LearnedTemplate learn(TemplateTask.Learn task) {
    return ScriptedForm.learned(task);
  }

  @Override
  public Reading readForm(Task.ReadForm task) {
    String script = forVersion(obeyed(task.picture()), task.template().key());
    if (script.equals(MISMATCH) || script.equals(OTHER_TEXT)) {
      throw new CommandException(ErrorCode.TEMPLATE_MISMATCH, "not this form", null, ALIGNED, null);
    }
    FieldEvidence evidence =
        new FieldEvidence(script, 90, 1, null, List.of(), "eng", "plain", new Point(0, 0), READ);
    Reason reason = script.equals(CUT) ? Reason.CUT_OFF : null;
    List<FieldReading> fields =
        task.template().fields().stream()
            .map(field -> new FieldReading(field.name(), script, 97.98, reason, null, evidence))
            .toList();
    List<AnchorEvidence> anchors =
        task.template().anchors().stream()
            .map(anchor -> new AnchorEvidence(anchor.key(), new Point(0, 5)))
            .toList();
    return new Reading(ALIGNED.withAnchors(anchors), fields, Map.of(Stage.READ, 1L));
  }

  /** What follows a semicolon is no part of the form. */
  @Override
  public Signature sign(TemplateTask.Sign task) {
    String form = form(task.picture());
    if (form.equals(MISMATCH)) {
      throw new CommandException(ErrorCode.IMAGE_DAMAGED, "not a form");
    }
    return SaidSignatures.of(form);
  }

  private static String form(Picture picture) {
    return form(picture.bytes());
  }

  private static String form(byte[] picture) {
    return new String(picture, StandardCharsets.UTF_8).split(";")[0];
  }

  @Override
  public ChosenReading choose(Task.Choose task) {
    Signature seen = SaidSignatures.of(form(task.picture()));
    List<Likeness> likest = task.among().like(seen);
    List<ChosenReading.RunnerUp> gone = new ArrayList<>();
    for (Likeness like : likest) {
      Optional<StoredTemplate> template = task.among().get(like.key());
      if (template.isPresent()) {
        Reading reading = readForm(new Task.ReadForm(template.get(), task.picture()));
        task.among().near(like.key(), seen).stream()
            .filter(near -> !near.key().equals(like.key()))
            .map(near -> new ChosenReading.RunnerUp(near.key(), near.votes(), "near"))
            .forEach(gone::add);
        return new ChosenReading(like.key(), like.votes(), reading, gone);
      }
      gone.add(new ChosenReading.RunnerUp(like.key(), like.votes(), "gone"));
    }
    throw new CommandException(ErrorCode.NO_TEMPLATE_MATCHED, "like nothing");
  }

  /** Forms of the same words. */
  @Override
  public List<Confusable> compare(TemplateTask.Compare task) {
    String own = form(task.template().picture());
    if (away) {
      askedWhileAway.countDown();
      throw new ReaderUnavailableException(
          "no child can be started", new IOException("the disk is full"));
    }
    if (own.equals(UNCOMPARABLE)) {
      throw new CommandException(ErrorCode.IMAGE_CRASHED_READER, "it died of comparing");
    }
    return task.others().stream()
        .filter(other -> form(other.picture()).equals(own))
        .map(other -> new Confusable(other.key(), 0.9, null))
        .toList();
  }

  @Override
  public TextReading readText(Task.ReadText task) {
    String script = obeyed(task.picture());
    if (script.equals(MISMATCH)) {
      throw new CommandException(ErrorCode.IMAGE_DAMAGED, "no page");
    }
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
    TextLine line = new TextLine(script, quad, 97.98, 0.9, false);
    return new TextReading(new PageText(1000, 800, 0, 0, List.of(line)), Map.of(Stage.READ, 1L));
  }

  @Override
  public TableReading readTables(Task.ReadTables task) {
    String script = obeyed(task.picture());
    if (script.equals(MISMATCH)) {
      throw new CommandException(ErrorCode.IMAGE_DAMAGED, "no page");
    }
    return new TableReading(
        new PageTables(1000, 800, 0, 0, List.of(SaidTables.of(script))), Map.of(Stage.READ, 1L));
  }

  @Override
  public DocumentsReading readDocuments(Task.ReadDocuments task) {
    String script = obeyed(task.picture());
    if (script.equals(MISMATCH)) {
      throw new CommandException(ErrorCode.IMAGE_DAMAGED, "no page");
    }
    return new DocumentsReading(SaidDocuments.of(script, task.kinds()), Map.of(Stage.READ, 1L));
  }

  @Override
  public Drawing drawFields(TemplateTask.DrawFields task) {
    String script = obeyed(task.picture());
    if (script.equals(MISMATCH)) {
      throw new CommandException(ErrorCode.IMAGE_DAMAGED, "no picture");
    }
    String drawn = JPEG + script + " with " + task.fields().size();
    if (!task.anchors().isEmpty()) {
      drawn += " and " + task.anchors().size();
    }
    return new Drawing(drawn.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String forVersion(String script, String key) {
    return script.startsWith(BY_VERSION)
        ? script.substring(BY_VERSION.length())
            .split("[|]")[Integer.parseInt(key.substring(key.indexOf('/') + 1)) - 1]
        : script;
  }

  private String obeyed(Picture picture) {
    String script = new String(picture.bytes(), StandardCharsets.UTF_8);
    asked.add(script);
    pause();
    if (script.equals(toHold)) {
      held.countDown();
      awaitRelease();
    }
    if (away) {
      throw new ReaderUnavailableException(
          "no child can be started", new IOException("the disk is full"));
    }
    if (script.equals(DEFECT)) {
      throw new IllegalStateException("secret " + script);
    }
    if (script.equals(LATE)) {
      throw new CommandException(ErrorCode.READ_TIMEOUT, "not read in time");
    }
    if (script.equals(KILLER)) {
      throw new InternalError(script);
    }
    return script;
  }

  private void pause() {
    try {
      Thread.sleep(taken.toMillis());
    } catch (InterruptedException e) {
      throw new ReaderUnavailableException("interrupted", e);
    }
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new ReaderUnavailableException("interrupted", e);
    }
  }

  @Override
  public void close() {}
}
