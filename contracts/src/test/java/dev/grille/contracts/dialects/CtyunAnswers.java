package dev.grille.contracts.dialects;

import dev.grille.contracts.Answer;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.LineResult;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;

/** Answers with the content of China Telecom's examples. */
final class CtyunAnswers {
  static final Quad PLACE = quad(123, 191, 214, 195, 213, 226, 122, 222);

  private CtyunAnswers() {}

  static Answer documents(DocumentResult... documents) {
    return new Answer.DocumentsRead(Examples.envelope("documents"), list(page(documents)));
  }

  static Answer single(DocumentResult... documents) {
    return new Answer.DocumentsRead(
        Examples.envelope("documents"), PictureAnswers.of(page(documents)));
  }

  static <R> PictureAnswers<R> list(R only) {
    return new PictureAnswers<>(List.of(new PictureAnswer.Read<>(null, only)), true);
  }

  static PageDocuments page(DocumentResult... documents) {
    return new PageDocuments(3000, 2000, List.of(documents));
  }

  static DocumentResult document(String type, DocumentResult.Entry... content) {
    return new DocumentResult(type, PLACE, DocumentStatus.OK, List.of(), List.of(content));
  }

  static DocumentResult.Entry entry(String key, String text) {
    return new DocumentResult.Entry(key, new DocumentValue.Text(text, 99));
  }

  static LineResult line(String text, Quad quad) {
    return new LineResult(text, quad, 97, null, false);
  }

  static Quad quad(double... xy) {
    return new Quad(
        new Point(xy[0], xy[1]),
        new Point(xy[2], xy[3]),
        new Point(xy[4], xy[5]),
        new Point(xy[6], xy[7]));
  }
}
