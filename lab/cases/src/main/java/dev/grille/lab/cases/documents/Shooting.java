package dev.grille.lab.cases.documents;

import dev.grille.evaluation.documents.TrueDocument;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.util.List;

/** Draws what a set of pictures shows and takes them. */
@FunctionalInterface
public interface Shooting {
  /**
   * A picture and the documents in it.
   *
   * @param documents all that stand in it
   */
  record Taken(Photograph photograph, List<TrueDocument> documents) {
    public Taken {
      documents = List.copyOf(documents);
    }
  }

  /**
   * Takes one picture.
   *
   * @param key what chance is told of the set
   * @param index which picture; the severities of a set show the same
   */
  Taken take(String key, Severity severity, int index, Chance chance, Fonts fonts);
}
