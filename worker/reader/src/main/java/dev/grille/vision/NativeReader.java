package dev.grille.vision;

import dev.grille.reader.ChosenReading;
import dev.grille.reader.Confusable;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Drawing;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.Signature;
import dev.grille.reader.TableReading;
import dev.grille.reader.Task;
import dev.grille.reader.TaskHandler;
import dev.grille.reader.TemplateTask;
import dev.grille.reader.TextReading;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.ScoreListener;
import java.util.List;
import org.opencv.core.Core;

/**
 * Reads pictures with OpenCV, PP-OCR and Tesseract in this JVM. Not thread-safe: one per thread,
 * and in the worker one per child process.
 */
public final class NativeReader implements Reader {
  private final OcrEngines engines;
  private final FormTasks forms;
  private final PageTasks pages;
  private final TableTasks tables;
  private final DocumentTasks documents;
  private final DrawingTasks drawings;
  private final TaskHandler tasks = new Tasks();

  /**
   * Loads all native libraries, data and networks, and opens a reader: one that stands can read.
   *
   * @throws dev.grille.vision.ocr.OcrUnavailableException when something of it is missing here
   */
  public NativeReader(ReaderSettings settings) {
    this(settings, ScoreListener.NO_OP, LineScoreListener.NO_OP);
  }

  /**
   * As above.
   *
   * @param fields is told what each field's score rests on
   * @param lines is told what each line's score rests on
   */
  public NativeReader(ReaderSettings settings, ScoreListener fields, LineScoreListener lines) {
    OpenCvLibrary.load(settings.natives());
    Core.setNumThreads(settings.threads());
    engines = new OcrEngines(settings.tessdata());
    engines.open();
    forms = new FormTasks(settings, engines, fields);
    pages = new PageTasks(settings, engines, lines);
    tables = new TableTasks(settings, engines);
    documents = new DocumentTasks(settings, engines);
    drawings = new DrawingTasks(settings);
  }

  @Override
  public <R> R ask(Task<R> task) {
    return task.handledBy(tasks);
  }

  @Override
  public void close() {
    forms.close();
    engines.close();
  }

  private final class Tasks implements TaskHandler {
    @Override
    public LearnedTemplate learn(TemplateTask.Learn task) {
      return forms.learn(task.picture(), task.fields(), task.anchors());
    }

    @Override
    public Reading readForm(Task.ReadForm task) {
      return forms.read(task.template(), task.picture());
    }

    @Override
    public Signature sign(TemplateTask.Sign task) {
      return forms.sign(task.picture(), task.fields());
    }

    @Override
    public ChosenReading choose(Task.Choose task) {
      return forms.choose(task.among(), task.picture());
    }

    @Override
    public List<Confusable> compare(TemplateTask.Compare task) {
      return forms.compare(task.template(), task.others());
    }

    @Override
    public TextReading readText(Task.ReadText task) {
      return pages.read(task.picture(), task.options());
    }

    @Override
    public TableReading readTables(Task.ReadTables task) {
      return tables.read(task.picture(), task.options());
    }

    @Override
    public DocumentsReading readDocuments(Task.ReadDocuments task) {
      return documents.read(task.picture(), task.kinds());
    }

    @Override
    public Drawing drawFields(TemplateTask.DrawFields task) {
      return drawings.draw(task.picture(), task.fields(), task.anchors());
    }
  }
}
