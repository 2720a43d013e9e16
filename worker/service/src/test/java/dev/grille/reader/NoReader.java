package dev.grille.reader;

import java.util.List;

/** Is not asked for anything, but for what a test overrides. */
public class NoReader implements Reader, TaskHandler {
  @Override
  public <R> R ask(Task<R> task) {
    return task.handledBy(this);
  }

  @Override
  public LearnedTemplate learn(TemplateTask.Learn task) {
    throw new AssertionError();
  }

  @Override
  public Reading readForm(Task.ReadForm task) {
    throw new AssertionError();
  }

  @Override
  public Signature sign(TemplateTask.Sign task) {
    throw new AssertionError();
  }

  @Override
  public ChosenReading choose(Task.Choose task) {
    throw new AssertionError();
  }

  @Override
  public List<Confusable> compare(TemplateTask.Compare task) {
    throw new AssertionError();
  }

  @Override
  public TextReading readText(Task.ReadText task) {
    throw new AssertionError();
  }

  @Override
  public TableReading readTables(Task.ReadTables task) {
    throw new AssertionError();
  }

  @Override
  public DocumentsReading readDocuments(Task.ReadDocuments task) {
    throw new AssertionError();
  }

  @Override
  public Drawing drawFields(TemplateTask.DrawFields task) {
    throw new AssertionError();
  }

  @Override
  public void close() {}
}
