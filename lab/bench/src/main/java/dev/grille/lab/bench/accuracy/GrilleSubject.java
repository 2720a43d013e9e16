package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.CommandException;
import dev.grille.evaluation.Attempt;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.recognition.ResultShaper;
import java.util.List;

/** Our reader as the worker uses it. */
public final class GrilleSubject implements Subject {
  private final Reader reader;
  private final Templates templates;
  private final boolean owner;

  private GrilleSubject(Reader reader, Templates templates, boolean owner) {
    this.reader = reader;
    this.templates = templates;
    this.owner = owner;
  }

  /** Reads with a reader of its own, which it closes. */
  public static GrilleSubject owning(Reader reader, Templates templates) {
    return new GrilleSubject(reader, templates, true);
  }

  /** Reads with a reader that others use too. */
  public static GrilleSubject sharing(Reader reader, Templates templates) {
    return new GrilleSubject(reader, templates, false);
  }

  @Override
  public TimedAttempt read(CaseFolder folder, CaseQuery query, byte[] picture) {
    StoredTemplate template = templates.of(folder, reader);
    long start = System.nanoTime();
    try {
      Reading reading = reader.ask(new Task.ReadForm(template, Templates.checked(picture)));
      double millis = millisSince(start);
      Attempt attempt = Attempt.read(ResultShaper.standard().shape(reading, List.of(), null, true));
      return new TimedAttempt(attempt, reading.alignment(), millis);
    } catch (CommandException e) {
      return new TimedAttempt(Attempt.failed(e.code()), e.alignment(), millisSince(start));
    }
  }

  @Override
  public void close() {
    if (owner) {
      reader.close();
    }
  }

  static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
