package dev.grille.reader;

import java.util.List;

/** Who can do every task; a new one is a new method, which the compiler asks everybody for. */
public interface TaskHandler {
  /** See {@link Task.Learn}. */
  LearnedTemplate learn(Task.Learn task);

  /** See {@link Task.ReadForm}. */
  Reading readForm(Task.ReadForm task);

  /** See {@link Task.Sign}. */
  Signature sign(Task.Sign task);

  /** See {@link Task.Choose}. */
  ChosenReading choose(Task.Choose task);

  /** See {@link Task.Compare}. */
  List<Confusable> compare(Task.Compare task);

  /** See {@link Task.ReadText}. */
  TextReading readText(Task.ReadText task);

  /** See {@link Task.ReadTables}. */
  TableReading readTables(Task.ReadTables task);

  /** See {@link Task.DrawFields}. */
  Drawing drawFields(Task.DrawFields task);
}
