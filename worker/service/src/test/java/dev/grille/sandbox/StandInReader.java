package dev.grille.sandbox;

import dev.grille.child.ReaderProcess;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.Confusable;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Drawing;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reader that misbehaves on demand: the picture's bytes are the demand. */
public final class StandInReader implements Reader, TaskHandler {
  private int reads;

  /** A picture whose bytes are these. */
  static Picture picture(byte[] demand) {
    return new Picture(demand, PictureKind.PNG, 1, 1);
  }

  /** A picture that demands this. */
  static Picture picture(String demand) {
    return picture(demand.getBytes(StandardCharsets.UTF_8));
  }

  /** A child; how it starts is told by the system property {@code standin.start}. */
  public static void main(String[] arguments) throws Exception {
    String start = System.getProperty("standin.start", "well");
    if (start.startsWith("unless ") && Files.exists(Path.of(start.substring(7)))) {
      System.out.println("a library is lost");
      System.exit(7);
    }
    switch (start) {
      case "dies" -> {
        System.out.println("cannot load the library");
        System.exit(7);
      }
      case "hangs" -> Thread.sleep(Long.MAX_VALUE);
      default -> ReaderProcess.run(Path.of(arguments[0]), StandInReader::new);
    }
  }

  @Override
  public <R> R ask(Task<R> task) {
    return task.handledBy(this);
  }

  @Override
  public LearnedTemplate learn(TemplateTask.Learn task) {
    Demands.obey(task.picture().bytes(), reads);
    List<FieldReading> own =
        task.fields().stream()
            .map(field -> new FieldReading(field.name(), "its own", 12.5, evidence("its own")))
            .toList();
    return new LearnedTemplate(
        100 + task.fields().size(),
        50,
        task.picture().bytes(),
        own,
        List.of(Warning.of(WarningCode.EMPTY, "a warning\nof two lines")));
  }

  @Override
  public Reading readForm(Task.ReadForm task) {
    reads++;
    String said = Demands.obey(task.picture().bytes(), reads);
    List<FieldReading> fields = new ArrayList<>();
    for (FieldSpec field : task.template().fields()) {
      fields.add(new FieldReading(field.name(), said, 99.5, evidence(said)));
    }
    AlignmentEvidence alignment =
        new AlignmentEvidence("stand-in", 10, 12, 0.1, 0.9, null, null, null);
    return new Reading(alignment, fields, Map.of(Stage.READ, (long) reads));
  }

  @Override
  public Signature sign(TemplateTask.Sign task) {
    return SaidSignatures.of(Demands.obey(task.picture().bytes(), reads));
  }

  /** The first that it is given; the others are as many as it was offered. */
  @Override
  public ChosenReading choose(Task.Choose task) {
    String said = Demands.obey(task.picture().bytes(), reads);
    Signature seen = SaidSignatures.of(said);
    List<Likeness> likest = task.among().like(seen);
    List<ChosenReading.RunnerUp> gone = new ArrayList<>();
    for (Likeness like : likest) {
      Optional<StoredTemplate> template = task.among().get(like.key());
      if (template.isPresent()) {
        Reading reading = readForm(new Task.ReadForm(template.get(), task.picture()));
        task.among().near(like.key(), seen).stream()
            .filter(near -> likest.stream().noneMatch(one -> one.key().equals(near.key())))
            .map(near -> new ChosenReading.RunnerUp(near.key(), near.votes(), "near"))
            .forEach(gone::add);
        return new ChosenReading(like.key(), like.votes(), reading, gone);
      }
      gone.add(new ChosenReading.RunnerUp(like.key(), like.votes(), "gone\nfor good"));
    }
    throw new CommandException(ErrorCode.NO_TEMPLATE_MATCHED, "none of " + gone.size());
  }

  /** All of which the picture says the same. */
  @Override
  public List<Confusable> compare(TemplateTask.Compare task) {
    String said = Demands.obey(task.template().picture(), reads);
    return task.others().stream()
        .filter(other -> said.equals(new String(other.picture(), StandardCharsets.UTF_8)))
        .map(other -> new Confusable(other.key(), 0.9, null))
        .toList();
  }

  @Override
  public TextReading readText(Task.ReadText task) {
    reads++;
    String said = Demands.obey(task.picture().bytes(), reads);
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
    TextLine line = new TextLine(said, quad, 99.5, 0.9, false);
    return new TextReading(
        new PageText(10, 10, 0, 0, List.of(line)), Map.of(Stage.READ, (long) reads));
  }

  /** Of one cell. */
  @Override
  public TableReading readTables(Task.ReadTables task) {
    reads++;
    String said = Demands.obey(task.picture().bytes(), reads);
    return new TableReading(
        new PageTables(10, 10, 0, 0, List.of(SaidTables.of(said))),
        Map.of(Stage.READ, (long) reads));
  }

  /** One of each kind. */
  @Override
  public DocumentsReading readDocuments(Task.ReadDocuments task) {
    reads++;
    String said = Demands.obey(task.picture().bytes(), reads);
    return new DocumentsReading(
        SaidDocuments.of(said, task.kinds()), Map.of(Stage.READ, (long) reads));
  }

  /** What would be a JPEG if the picture were one. */
  @Override
  public Drawing drawFields(TemplateTask.DrawFields task) {
    reads++;
    String said = Demands.obey(task.picture().bytes(), reads);
    return new Drawing(("\u00ff\u00d8" + said + " ").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static FieldEvidence evidence(String said) {
    return new FieldEvidence(
        said, 90, 1, null, List.of(said), "eng", "none", new Point(0, 0), null);
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
