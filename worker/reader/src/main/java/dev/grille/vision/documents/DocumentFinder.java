package dev.grille.vision.documents;

import dev.grille.contracts.PageText;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextOptions;
import dev.grille.documents.DocumentKind;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pages.PageReader;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Finds the documents of a picture. The picture is read whole; sheets of paper and cards in it are
 * read by themselves, each from the side that it faces, as long as that tells more.
 */
final class DocumentFinder {
  /** Around a sheet that is cut out, against its sides. */
  private static final double MARGIN = 0.02;

  /** To which the longer side of a sheet is brought where it is smaller, in pixels. */
  private static final double SMALL = 1000;

  /** To which it is brought where it is larger. */
  private static final double LARGE = 2600;

  /** How far around a frame texts may stand that belong to it, against its sides. */
  private static final double AROUND = 0.35;

  /** Around what is printed on a sheet, against the frame's sides. */
  private static final double ROOM = 0.03;

  /** Beyond the text of a document without edges, against the text's sides. */
  private static final double BEYOND = 0.06;

  /**
   * Sheets that are read in one picture, each as long as a page: twelve documents in a picture and
   * as many sheets again that are none. A chessboard has hundreds.
   */
  private static final int MOST = 40;

  /** Sheets within sheets are followed so deep. */
  private static final int DEPTH = 4;

  private final PageReader reader;
  private final Mat picture;
  private final List<DocumentKind> kinds;
  private final List<PaperFinder.Paper> papers;
  private final List<SeenDocument> found = new ArrayList<>();
  private int read;

  DocumentFinder(PageReader reader, Mat picture, List<DocumentKind> kinds) {
    this.reader = reader;
    this.picture = picture;
    this.kinds = kinds;
    this.papers = PaperFinder.find(picture);
  }

  List<SeenDocument> find() {
    UprightText whole = UprightText.of(read(picture), Homography.IDENTITY);
    descend(corners(), whole, 0);
    leftover(whole);
    return found;
  }

  private PageText read(Mat part) {
    return reader.read(part, TextOptions.DEFAULT).text();
  }

  private Quad corners() {
    return new Box(0, 0, picture.cols() - 1.0, picture.rows() - 1.0).quad();
  }

  /** What of a sheet's text is a document, or several of the sheets within it. */
  private boolean descend(Quad sheet, UprightText text, int depth) {
    List<PlacedText> own = depth == 0 ? text.texts() : text.within(sheet);
    KindMatch match =
        KindMatch.best(own, kinds)
            .filter(best -> depth == 0 || best.fits(facing(sheet, text)))
            .orElse(null);
    boolean any = depth < DEPTH && hasInner(sheet, text, depth == 0 ? null : match, depth);
    if (any || match == null || depth == 0) {
      return any;
    }
    Quad place = line(match, own, text).orElseGet(() -> facing(sheet, text));
    return found.add(new SeenDocument(match.kind(), place, text, own));
  }

  /** Whether a sheet that itself looks like a document, or like none, has documents within it. */
  private boolean hasInner(Quad sheet, UprightText text, @Nullable KindMatch whole, int depth) {
    InnerSheets inner = new InnerSheets(papers, kinds, sheet, text, depth > 0);
    if (whole == null) {
      return readAll(inner.all(), text, depth);
    }
    boolean turned = readAll(inner.unread(whole), text, depth);
    List<PaperFinder.Paper> telling = inner.telling(whole);
    List<PaperFinder.Paper> others = turned ? inner.all() : telling;
    return readAll(others, text, depth) || turned;
  }

  private boolean readAll(List<PaperFinder.Paper> sheets, UprightText text, int depth) {
    boolean any = false;
    for (PaperFinder.Paper paper : sheets) {
      Quad sheet = paper.isSheet() ? paper.quad() : whiteOrGrown(paper, sheets, text);
      any |= readSheet(sheet, depth + 1);
    }
    return any;
  }

  /** What may be white paper on white: itself, or a frame if more is told with what is around. */
  private Quad whiteOrGrown(
      PaperFinder.Paper frame, List<PaperFinder.Paper> sheets, UprightText text) {
    Quad grown = grown(frame, sheets, text);
    KindMatch own = KindMatch.best(text.within(frame.quad()), kinds).orElse(null);
    KindMatch more = KindMatch.best(text.within(grown), kinds).orElse(null);
    boolean all = own != null && (more == null || more.weight() <= own.weight());
    return all ? frame.quad() : grown;
  }

  /**
   * A frame with the texts around it, but those that stand on other sheets: the part of a sheet
   * that is known to be printed.
   */
  private static Quad grown(
      PaperFinder.Paper frame, List<PaperFinder.Paper> sheets, UprightText text) {
    Box all = new Box(0, 0, 1, 1);
    Homography toFrame = Homography.fromQuad(frame.quad(), all.quad());
    Homography fromText = text.toPicture().then(toFrame);
    Box near = all.grow(AROUND, AROUND);
    for (PlacedText each : text.texts()) {
      Box box = Box.around(fromText.toPicture(each.box().quad()));
      boolean others =
          sheets.stream().anyMatch(sheet -> sheet != frame && text.isIn(each, sheet.quad()));
      if (!others && near.contains(box.centreX(), box.centreY())) {
        all = all.union(box);
      }
    }
    return toFrame.invert().toPicture(all.grow(ROOM, ROOM).quad());
  }

  private boolean readSheet(Quad sheet, int depth) {
    if (read >= MOST
        || found.stream().anyMatch(document -> Corners.overlap(document.location(), sheet))) {
      return false;
    }
    try (MatScope scope = new MatScope()) {
      read++;
      Homography toPicture = toPicture(sheet);
      Mat part = part(toPicture, sheet, scope);
      return descend(sheet, UprightText.of(read(part), toPicture), depth);
    }
  }

  /** A sheet's corners, the one first that is the upper left one of what it says. */
  private static Quad facing(Quad sheet, UprightText text) {
    return Corners.turned(sheet, text.quarters());
  }

  private Homography toPicture(Quad sheet) {
    double[] sides = Corners.sides(sheet);
    double width = Math.max(sides[0], sides[2]);
    double height = Math.max(sides[1], sides[3]);
    double longer = Math.max(width, height);
    double scale = longer < SMALL ? Math.min(2, SMALL / longer) : Math.min(1, LARGE / longer);
    double across = scale * width;
    double down = scale * height;
    double left = MARGIN * across;
    double top = MARGIN * down;
    Quad upright = new Box(left, top, left + across, top + down).quad();
    return Homography.fromQuad(upright, sheet);
  }

  private Mat part(Homography toPicture, Quad sheet, MatScope scope) {
    Quad upright = toPicture.invert().toPicture(sheet);
    double width = upright.upperRight().x() + upright.upperLeft().x() + 1;
    double height = upright.lowerLeft().y() + upright.upperLeft().y() + 1;
    return UprightText.pixels(
        picture, toPicture, (int) Math.ceil(width), (int) Math.ceil(height), scope);
  }

  /** What of the whole picture's text belongs to no document yet: one without edges, at most. */
  private void leftover(UprightText whole) {
    List<PlacedText> left =
        whole.texts().stream()
            .filter(text -> found.stream().noneMatch(doc -> whole.isIn(text, doc.location())))
            .toList();
    KindMatch match = KindMatch.best(left, kinds).orElse(null);
    if (match != null) {
      Quad place = line(match, left, whole).orElseGet(() -> place(match, left, whole));
      found.add(new SeenDocument(match.kind(), place, whole, left));
    }
  }

  /** Where a document stands that is a line of text. */
  private static Optional<Quad> line(KindMatch match, List<PlacedText> texts, UprightText text) {
    return match.kind().line()
        ? match.line(texts).map(box -> text.toPicture().toPicture(box.quad()))
        : Optional.empty();
  }

  private Quad place(KindMatch match, List<PlacedText> texts, UprightText whole) {
    Quad all = facing(corners(), whole);
    if (found.isEmpty() && match.fits(all)) {
      return all;
    }
    Box told = texts.stream().map(PlacedText::box).reduce(Box::union).orElseThrow();
    Quad upright = told.grow(BEYOND * told.width(), BEYOND * told.height()).quad();
    return whole.toPicture().toPicture(upright);
  }
}
