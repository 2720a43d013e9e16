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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** Of two sheets of which one is read, what they have in common against both. */
  private static final double LIKE = 0.6;

  /** Sheets within sheets are followed so deep. */
  private static final int DEPTH = 4;

  private final PageReader reader;
  private final Mat picture;
  private final List<DocumentKind> kinds;
  private final List<Paper> papers;
  private final List<SeenDocument> found = new ArrayList<>();
  private final Set<Paper> looked = new HashSet<>();
  private int read;

  DocumentFinder(PageReader reader, Mat picture, List<DocumentKind> kinds) {
    this.reader = reader;
    this.picture = picture;
    this.kinds = kinds;
    this.papers = PaperFinder.find(picture);
  }

  List<SeenDocument> find() {
    UprightText whole = UprightText.of(read(picture), Homography.IDENTITY);
    List<Paper> sheets = new InnerSheets(papers, kinds, corners(), whole, false).all();
    readAll(sheets, sheets, whole, Step.FIRST);
    rest(KindMatch.best(whole.texts(), kinds).orElse(null));
    leftover(whole);
    return found;
  }

  /** Sheets that were not read: others, which are no documents, lie across or around them. */
  private void rest(@Nullable KindMatch whole) {
    for (Paper paper : papers) {
      if (paper.isSheet() && looked.stream().noneMatch(one -> one.overlap(paper) > LIKE)) {
        looked.add(paper);
        readSheet(paper.quad(), new Step(DEPTH, false, whole));
      }
    }
  }

  private PageText read(Mat part) {
    return reader.read(part, TextOptions.DEFAULT).text();
  }

  private Quad corners() {
    return new Box(0, 0, picture.cols() - 1.0, picture.rows() - 1.0).quad();
  }

  /**
   * A sheet on the way into the picture.
   *
   * @param depth 1 in the picture itself, one more for each sheet around it
   * @param innerFirst whether what lies on it is read before it is taken for a document
   * @param around what the sheet around it may be, of which it may be a part; null for none
   */
  private record Step(int depth, boolean innerFirst, @Nullable KindMatch around) {
    static final Step FIRST = new Step(1, false, null);

    Step down(boolean innerFirst, @Nullable KindMatch around) {
      return new Step(depth + 1, innerFirst, around);
    }

    boolean isPart(KindMatch match) {
      return around != null && around.kind() == match.kind() && !match.isHalfOf(around);
    }
  }

  /** What of a sheet's text is a document, or several of the sheets within it. */
  private boolean descend(Quad sheet, UprightText text, Step step) {
    List<PlacedText> own = text.within(sheet);
    KindMatch told = KindMatch.best(own, kinds).orElse(null);
    if (told != null && step.isPart(told)) {
      return false;
    }
    KindMatch match = told != null && told.fits(facing(sheet, text)) ? told : null;
    boolean any = step.depth() < DEPTH && hasInner(sheet, text, match, step);
    if (any || match == null) {
      return any;
    }
    Quad place = line(match, own, text).orElseGet(() -> facing(sheet, text));
    return found.add(new SeenDocument(match.kind(), place, text, own));
  }

  /** Whether a sheet that itself looks like a document, or like none, has documents within it. */
  private boolean hasInner(Quad sheet, UprightText text, @Nullable KindMatch whole, Step step) {
    InnerSheets inner = new InnerSheets(papers, kinds, sheet, text, true);
    List<Paper> all = inner.all();
    if (whole == null || step.innerFirst()) {
      return readAll(all, all, text, step.down(false, step.around()));
    }
    List<Paper> unread = inner.unread(whole);
    List<Paper> telling = inner.telling(whole);
    boolean any = readAll(unread, all, text, step.down(false, whole));
    any |= readAll(telling, all, text, step.down(false, null));
    if (any) {
      // What has a document on it is none itself, and whatever else lies on it may be one.
      List<Paper> others = new ArrayList<>(all);
      others.removeAll(unread);
      others.removeAll(telling);
      readAll(others, all, text, step.down(true, null));
    }
    return any;
  }

  private boolean readAll(List<Paper> sheets, List<Paper> beside, UprightText text, Step step) {
    boolean any = false;
    for (Paper paper : sheets) {
      looked.add(paper);
      Quad sheet = paper.isSheet() ? paper.quad() : whiteOrGrown(paper, beside, text);
      any |= readSheet(sheet, step);
    }
    return any;
  }

  /** What may be white paper on white: itself, or a frame if more is told with what is around. */
  private Quad whiteOrGrown(Paper frame, List<Paper> sheets, UprightText text) {
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
  private static Quad grown(Paper frame, List<Paper> sheets, UprightText text) {
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

  private boolean readSheet(Quad sheet, Step step) {
    if (read >= MOST
        || found.stream().anyMatch(document -> Corners.overlap(document.location(), sheet))) {
      return false;
    }
    try (MatScope scope = new MatScope()) {
      read++;
      Homography toPicture = toPicture(sheet);
      Mat part = part(toPicture, sheet, scope);
      return descend(sheet, UprightText.of(read(part), toPicture), step);
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
