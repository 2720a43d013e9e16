package dev.grille.vision.documents;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.PageDocuments;
import dev.grille.contracts.PageText;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextOptions;
import dev.grille.documents.DocumentKind;
import dev.grille.documents.ValuePlace;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.pages.PageReader;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.reading.FormReader;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.score.ScoreModel;
import dev.grille.vision.seals.FoundSeal;
import dev.grille.vision.seals.SealEraser;
import dev.grille.vision.seals.SealFinder;
import dev.grille.vision.tables.RuledCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.opencv.core.Mat;

/** Reads the documents of a picture whose kinds are known. Belongs to one thread. */
public final class DocumentReader {
  /** Height of letters against that of their lines, which reach below and above them. */
  private static final double LETTER = 0.8;

  /** Of letters on a document all of whose lines stand, in pixels. */
  private static final double UNKNOWN = 16;

  private final PageReader pages;
  private final FormReader fields;
  private final SealDocuments seals;

  /** Reads by these engines, which stay the caller's. */
  public DocumentReader(OcrEngines engines, LineScoreModel lines, ScoreModel values) {
    pages = new PageReader(engines, lines, LineScoreListener.NO_OP);
    fields = FormReader.withoutTables(engines, values);
    seals = new SealDocuments(engines, lines, fields);
  }

  /**
   * Reads the documents of a picture.
   *
   * @param picture 8-bit BGR, as its file says that it is to be shown
   * @param kinds that are looked for
   */
  public PageDocuments read(Mat picture, Collection<DocumentKind> kinds) {
    List<DocumentKind> sheets = kinds.stream().filter(kind -> !kind.isOfSeals()).toList();
    List<DocumentKind> ofSeals = kinds.stream().filter(DocumentKind::isOfSeals).toList();
    List<SeenDocument> seen =
        sheets.isEmpty() ? List.of() : new DocumentFinder(pages, picture, sheets).find();
    List<DocumentResult> documents = new ArrayList<>();
    seen.forEach(document -> documents.add(read(document, picture)));
    if (!ofSeals.isEmpty()) {
      List<Quad> others = documents.stream().map(DocumentResult::location).toList();
      documents.addAll(seals.read(picture, ofSeals, others));
    }
    documents.sort(Comparator.comparingDouble(document -> Box.around(document.location()).top()));
    return new PageDocuments(picture.cols(), picture.rows(), documents);
  }

  private DocumentResult read(SeenDocument document, Mat picture) {
    try (MatScope scope = new MatScope()) {
      Quad place = document.text().toPicture().invert().toPicture(document.location());
      Mat whole = document.text().pixels(picture, scope);
      List<FoundSeal> sealed = document.kind().hasSealedValue() ? List.of() : coloured(whole);
      Mat pixels = sealed.isEmpty() ? whole : SealEraser.erased(whole, sealed, scope);
      List<PlacedText> texts = document.texts();
      if (!sealed.isEmpty()) {
        texts = new UnderSeals(sealed).texts(texts, again(pixels, place));
      }
      RuledCells cells = RuledCells.of(pixels, boxes(texts), letter(texts));
      Box box = Box.around(place);
      ReadDocument read = new ReadDocument(document.kind(), texts, cells, box);
      return new DocumentContent(
              read, Map.of(ValuePlace.COLOUR, GroundColour.of(whole, box).value()))
          .read(document.location(), ReadLines.Windows.of(fields, pixels));
    }
  }

  /** The seals whose ink can be taken away. */
  private static List<FoundSeal> coloured(Mat pixels) {
    return SealFinder.find(pixels).stream().filter(FoundSeal::isColoured).toList();
  }

  /** What is read of a document's own pixels, which stand upright. */
  private List<PlacedText> again(Mat pixels, Quad place) {
    PageText page = pages.read(pixels, new TextOptions(0, true)).text();
    UprightText text = UprightText.of(page, Homography.IDENTITY);
    return text.within(place).stream().map(text::inPicture).toList();
  }

  private static List<Box> boxes(List<PlacedText> texts) {
    return texts.stream().map(PlacedText::box).toList();
  }

  private static double letter(List<PlacedText> texts) {
    OptionalDouble usual = PlacedText.usualHeight(texts);
    return usual.isEmpty() ? UNKNOWN : LETTER * usual.getAsDouble();
  }
}
