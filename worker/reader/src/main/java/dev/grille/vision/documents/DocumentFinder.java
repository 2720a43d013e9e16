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

  /** How far a sheet's proportions may be off those of its kind: it is seen from aside. */
  private static final double OFF = 0.25;

  /** How far around a frame texts may stand that belong to it, against its sides. */
  private static final double AROUND = 0.35;

  /** Around what is printed on a sheet, against the frame's sides. */
  private static final double ROOM = 0.03;

  /** Beyond the text of a document without edges, against the text's sides. */
  private static final double BEYOND = 0.06;

  /** Share of a sheet's signs that a smaller one within it has to show. */
  private static final double NEARLY_ALL = 0.8;

  /** Share of a sheet that lies within another. */
  private static final double WITHIN = 0.9;

  /** Of the smaller of two sheets that lies within the other, where they are one. */
  private static final double HALF = 0.5;

  /** Of a sheet's area, at most, that a sheet within it has: more is the sheet itself. */
  private static final double PART = 0.95;

  /** Of a sheet's area against another's that may be the same one. */
  private static final double LIKE = 0.6;

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
    KindMatch match = KindMatch.best(own, kinds).orElse(null);
    List<PaperFinder.Paper> inner = depth < DEPTH ? inner(sheet) : List.of();
    if (match != null && depth > 0) {
      inner = telling(inner, text, match);
    }
    boolean any = false;
    for (PaperFinder.Paper paper : inner) {
      any |= descendInto(paper.isSheet() ? paper.quad() : grown(paper.quad(), text), depth + 1);
    }
    if (any || match == null || depth == 0 || !fits(sheet, match.kind())) {
      return any;
    }
    return found.add(new SeenDocument(match.kind(), facing(sheet, text), text, own));
  }

  /**
   * The sheets within another that are documents by themselves: several, or one that shows nearly
   * all that the whole shows. What is printed on paper is none.
   */
  private List<PaperFinder.Paper> telling(
      List<PaperFinder.Paper> inner, UprightText text, KindMatch whole) {
    List<PaperFinder.Paper> telling = new ArrayList<>();
    boolean alone = false;
    for (PaperFinder.Paper paper : inner) {
      KindMatch part = KindMatch.best(text.within(paper.quad()), kinds).orElse(null);
      if (part != null && paper.isSheet() && fits(paper.quad(), part.kind())) {
        telling.add(paper);
        alone |= part.kind() != whole.kind() || part.weight() >= NEARLY_ALL * whole.weight();
      }
    }
    return alone || telling.size() > 1 ? telling : List.of();
  }

  /** A frame with the texts around it: the part of a sheet that is known to be printed. */
  private static Quad grown(Quad frame, UprightText text) {
    Box all = new Box(0, 0, 1, 1);
    Homography toFrame = Homography.fromQuad(frame, all.quad());
    Homography fromText = text.toPicture().then(toFrame);
    Box near = all.grow(AROUND, AROUND);
    for (PlacedText each : text.texts()) {
      Box box = Box.around(fromText.toPicture(each.box().quad()));
      if (near.contains(box.centreX(), box.centreY())) {
        all = all.union(box);
      }
    }
    return toFrame.invert().toPicture(all.grow(ROOM, ROOM).quad());
  }

  private boolean descendInto(Quad sheet, int depth) {
    if (read >= MOST || found.stream().anyMatch(document -> overlaps(document.location(), sheet))) {
      return false;
    }
    try (MatScope scope = new MatScope()) {
      read++;
      Homography toPicture = toPicture(sheet);
      Mat part = part(toPicture, sheet, scope);
      return descend(sheet, UprightText.of(read(part), toPicture), depth);
    }
  }

  private static boolean overlaps(Quad one, Quad other) {
    double common = Corners.common(one.corners(), other.corners());
    double smaller = Math.min(Corners.area(one.corners()), Corners.area(other.corners()));
    return common > HALF * smaller;
  }

  /**
   * The largest sheets within a sheet; none of them within another. Of two that cover each other
   * for the most part, the one whose sides lie on edges.
   */
  private List<PaperFinder.Paper> inner(Quad sheet) {
    List<PaperFinder.Paper> inner = new ArrayList<>();
    double area = Corners.area(sheet.corners());
    for (PaperFinder.Paper paper : papers) {
      double common = Corners.common(paper.quad().corners(), sheet.corners());
      boolean within = common >= WITHIN * paper.area() && paper.area() < PART * area;
      if (!within) {
        continue;
      }
      PaperFinder.Paper rival =
          inner.stream()
              .filter(other -> overlaps(other.quad(), paper.quad()))
              .findFirst()
              .orElse(null);
      if (rival == null) {
        inner.add(paper);
      } else if (paper.area() > LIKE * rival.area() && paper.beats(rival)) {
        inner.set(inner.indexOf(rival), paper);
      }
    }
    return inner;
  }

  private static boolean fits(Quad sheet, DocumentKind kind) {
    double[] sides = Corners.sides(sheet);
    double proportion = (sides[0] + sides[2]) / (sides[1] + sides[3]);
    return kind.proportions().allow(proportion, OFF)
        || kind.proportions().allow(1 / proportion, OFF);
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
      Quad place = place(match, left, whole);
      found.add(new SeenDocument(match.kind(), place, whole, left));
    }
  }

  private Quad place(KindMatch match, List<PlacedText> texts, UprightText whole) {
    Quad all = facing(corners(), whole);
    if (found.isEmpty() && fits(all, match.kind())) {
      return all;
    }
    Box told = texts.stream().map(PlacedText::box).reduce(Box::union).orElseThrow();
    Quad upright = told.grow(BEYOND * told.width(), BEYOND * told.height()).quad();
    return whole.toPicture().toPicture(upright);
  }
}
