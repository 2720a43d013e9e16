package dev.grille.reader;

import java.util.List;

/** Who can do every task; a new one is a new method, which the compiler asks everybody for. */
public interface TaskHandler {
  /** See {@link TemplateTask.Learn}. */
  LearnedTemplate learn(TemplateTask.Learn task);

  /** See {@link Task.ReadForm}. */
  Reading readForm(Task.ReadForm task);

  /** See {@link TemplateTask.Sign}. */
  Signature sign(TemplateTask.Sign task);

  /** See {@link Task.Choose}. */
  ChosenReading choose(Task.Choose task);

  /** See {@link TemplateTask.Compare}. */
  List<Confusable> compare(TemplateTask.Compare task);

  /** See {@link Task.ReadText}. */
  TextReading readText(Task.ReadText task);

  /** See {@link Task.ReadTables}. */
  TableReading readTables(Task.ReadTables task);

  /** See {@link Task.ReadDocuments}. */
  DocumentsReading readDocuments(Task.ReadDocuments task);

  /** See {@link TemplateTask.DrawFields}. */
  Drawing drawFields(TemplateTask.DrawFields task);
}
