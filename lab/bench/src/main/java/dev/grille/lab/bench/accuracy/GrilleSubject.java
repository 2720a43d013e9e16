package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.CommandException;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.vision.PictureReader;
import dev.grille.vision.Reading;
import dev.grille.vision.StoredTemplate;
import java.util.List;

/** Our reader as the worker uses it. */
public final class GrilleSubject implements Subject {
  private final PictureReader reader;
  private final Templates templates;

  /** Reads with a reader that it closes. */
  public GrilleSubject(PictureReader reader, Templates templates) {
    this.reader = reader;
    this.templates = templates;
  }

  @Override
  public Attempt read(CaseFolder folder, CaseQuery query, byte[] picture) {
    StoredTemplate template = templates.of(folder, reader);
    long start = System.nanoTime();
    try {
      Reading reading = reader.read(template, picture);
      return new Attempt(reading.fields(), null, reading.alignment(), millisSince(start));
    } catch (CommandException e) {
      return new Attempt(List.of(), e.code().name(), e.alignment(), millisSince(start));
    }
  }

  @Override
  public void close() {
    reader.close();
  }

  static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
