package dev.grille.vision.documents;

import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextOptions;
import dev.grille.documents.DocumentKind;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pages.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

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

  /** Share of a sheet's signs that a smaller one within it has to show. */
  private static final double NEARLY_ALL = 0.8;

  /** Share of a sheet that lies within another. */
  private static final double WITHIN = 0.9;

  /** Sheets within sheets are followed so deep. */
  private static final int DEPTH = 4;

  private final PageReader reader;
  private final Mat picture;
  private final List<DocumentKind> kinds;
  private final List<PaperFinder.Paper> papers;
  private final List<SeenDocument> found = new ArrayList<>();

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
    double right = picture.cols() - 1.0;
    double bottom = picture.rows() - 1.0;
    return new Quad(
        new Point(0, 0), new Point(right, 0), new Point(right, bottom), new Point(0, bottom));
  }

  /** What of a sheet's text is a document, or several of the sheets within it. */
  private boolean descend(Quad sheet, UprightText text, int depth) {
    List<PlacedText> own = depth == 0 ? text.texts() : text.within(sheet);
    Optional<KindMatch> match = KindMatch.best(own, kinds);
    List<Quad> inner = depth < DEPTH ? inner(sheet) : List.of();
    if (match.isEmpty()) {
      boolean any = false;
      for (Quad quad : inner) {
        any |= descendInto(quad, depth + 1);
      }
      return any;
    }
    List<Quad> alike = new ArrayList<>();
    for (Quad quad : inner) {
      Optional<KindMatch> part = KindMatch.best(text.within(quad), kinds);
      boolean tells =
          part.isPresent()
              && (part.get().kind() != match.get().kind()
                  || part.get().weight() >= NEARLY_ALL * match.get().weight());
      if (tells && fits(quad, part.get().kind())) {
        alike.add(quad);
      }
    }
    boolean any = false;
    for (Quad quad : depth == 0 && alike.isEmpty() ? inner : alike) {
      any |= descendInto(quad, depth + 1);
    }
    if (any || depth == 0) {
      return any;
    }
    return fits(sheet, match.get().kind())
        && found.add(new SeenDocument(match.get().kind(), facing(sheet, text), text, own));
  }

  private boolean descendInto(Quad sheet, int depth) {
    if (found.stream().anyMatch(document -> overlaps(document.location(), sheet))) {
      return false;
    }
    try (MatScope scope = new MatScope()) {
      Homography toPicture = toPicture(sheet);
      Mat part = part(toPicture, sheet, scope);
      return descend(sheet, UprightText.of(read(part), toPicture), depth);
    }
  }

  private static boolean overlaps(Quad one, Quad other) {
    double common = Corners.common(one.corners(), other.corners());
    double smaller = Math.min(Corners.area(one.corners()), Corners.area(other.corners()));
    return common > 0.5 * smaller;
  }

  /** The largest sheets within a sheet; none of them within another. */
  private List<Quad> inner(Quad sheet) {
    List<Quad> inner = new ArrayList<>();
    double area = Corners.area(sheet.corners());
    for (PaperFinder.Paper paper : papers) {
      double common = Corners.common(paper.quad().corners(), sheet.corners());
      boolean within = common >= WITHIN * paper.area() && paper.area() < 0.95 * area;
      if (within && inner.stream().noneMatch(other -> overlaps(other, paper.quad()))) {
        inner.add(paper.quad());
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
    Quad upright =
        new Quad(
            new Point(left, top),
            new Point(left + across, top),
            new Point(left + across, top + down),
            new Point(left, top + down));
    return Homography.fromQuad(upright, sheet);
  }

  private Mat part(Homography toPicture, Quad sheet, MatScope scope) {
    Quad upright = toPicture.invert().toPicture(sheet);
    double width = upright.upperRight().x() + upright.upperLeft().x() + 1;
    double height = upright.lowerLeft().y() + upright.upperLeft().y() + 1;
    Mat part = scope.mat();
    Imgproc.warpPerspective(
        picture,
        part,
        toPicture.toMat(scope),
        new Size(Math.ceil(width), Math.ceil(height)),
        Imgproc.INTER_CUBIC | Imgproc.WARP_INVERSE_MAP,
        org.opencv.core.Core.BORDER_REPLICATE,
        Scalar.all(0));
    return part;
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
    double left = texts.stream().mapToDouble(PlacedText::left).min().orElse(0);
    double top = texts.stream().mapToDouble(PlacedText::top).min().orElse(0);
    double right = texts.stream().mapToDouble(PlacedText::right).max().orElse(1);
    double bottom = texts.stream().mapToDouble(PlacedText::bottom).max().orElse(1);
    double across = 0.06 * (right - left);
    double down = 0.06 * (bottom - top);
    Quad upright =
        new Quad(
            new Point(left - across, top - down),
            new Point(right + across, top - down),
            new Point(right + across, bottom + down),
            new Point(left - across, bottom + down));
    return whole.toPicture().toPicture(upright);
  }
}
