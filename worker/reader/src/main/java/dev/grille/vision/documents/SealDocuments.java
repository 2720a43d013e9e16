package dev.grille.vision.documents;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.ValuePlace;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.pages.PageTurner;
import dev.grille.vision.pages.UprightPage;
import dev.grille.vision.reading.FormReader;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.seals.FoundSeal;
import dev.grille.vision.seals.LaidSeal;
import dev.grille.vision.seals.SealFinder;
import dev.grille.vision.seals.SealLine;
import dev.grille.vision.seals.SealReader;
import dev.grille.vision.tables.RuledCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** Reads the seals of a picture as documents. Belongs to one thread. */
final class SealDocuments {
  /** Probability of the text along a ring below which a ring is taken for no seal. */
  private static final double TOLD = 0.4;

  /** Of the shape, in percent: an estimate, of a ring that fits and whose text was read. */
  private static final double SHAPE = 90;

  private final PageTurner turner;
  private final SealReader reader;
  private final FormReader fields;

  /** Reads by these engines, which stay the caller's. */
  SealDocuments(OcrEngines engines, LineScoreModel lines, FormReader fields) {
    this.turner = new PageTurner(engines);
    this.reader = new SealReader(engines, lines);
    this.fields = fields;
  }

  /**
   * The seals that are on no other document: those belong to it.
   *
   * @param kinds of seals
   * @param others where other documents lie
   */
  List<DocumentResult> read(Mat picture, List<DocumentKind> kinds, Collection<Quad> others) {
    List<FoundSeal> found =
        SealFinder.find(picture).stream()
            .filter(seal -> others.stream().noneMatch(other -> isOn(seal, other)))
            .toList();
    if (found.isEmpty()) {
      return List.of();
    }
    List<DocumentResult> documents = new ArrayList<>();
    try (MatScope scope = new MatScope()) {
      UprightPage page = turner.turn(picture, false, scope);
      for (FoundSeal seal : found) {
        DocumentResult document = read(picture, seal, page, kinds);
        if (document != null) {
          documents.add(document);
        }
      }
    }
    return documents;
  }

  private static boolean isOn(FoundSeal seal, Quad other) {
    Point middle = seal.toPicture().map(new Point(0, 0));
    return Corners.hold(other.corners(), middle.x(), middle.y());
  }

  private @Nullable DocumentResult read(
      Mat picture, FoundSeal seal, UprightPage page, List<DocumentKind> kinds) {
    double skew = Math.toRadians(page.skew());
    Point from = page.toPicture().map(new Point(0, 0));
    Point to = page.toPicture().map(new Point(Math.sin(skew), -Math.cos(skew)));
    double upwards = Math.atan2(to.y() - from.y(), to.x() - from.x());
    try (MatScope scope = new MatScope()) {
      LaidSeal laid = reader.read(picture, seal, upwards, scope);
      List<PlacedText> texts =
          Stream.concat(laid.inner().stream(), laid.ring().stream())
              .map(SealDocuments::placed)
              .toList();
      KindMatch match = KindMatch.best(texts, seal.outline(), kinds).orElse(null);
      boolean told = laid.ring().stream().anyMatch(line -> line.probability() >= TOLD);
      if (match == null || !told) {
        return null;
      }
      ReadDocument document =
          new ReadDocument(match.kind(), texts, RuledCells.none(), laid.within());
      DocumentValue.Text shape = new DocumentValue.Text(seal.outline().wireName(), SHAPE);
      return new DocumentContent(document, Map.of(ValuePlace.OUTLINE, shape))
          .read(
              laid.seal().location(Math.toDegrees(upwards)),
              ReadLines.Windows.of(fields, laid.pixels()));
    }
  }

  private static PlacedText placed(SealLine line) {
    return new PlacedText(
        line.text(),
        line.box().left(),
        line.box().top(),
        line.box().right(),
        line.box().bottom(),
        false,
        line.probability());
  }
}
