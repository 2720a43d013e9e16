package dev.grille.lab.cases.documents;

import dev.grille.contracts.Point;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Pictures whose edge cuts the document, kinds by turns. What is outside was not found; what is cut
 * is not judged.
 *
 * @param heldOut whether in held-out styles
 */
record CutShooting(boolean heldOut) implements Shooting {
  /** Those whose documents are no part of something else. */
  private static final List<DrawnKind> KINDS =
      Arrays.stream(DrawnKind.values())
          .filter(
              kind -> !EnumSet.of(DrawnKind.PLATE, DrawnKind.VIN, DrawnKind.SEAL).contains(kind))
          .toList();

  private static final int QUALITY = 85;

  @Override
  public Taken take(String key, Severity severity, int index, Chance chance, Fonts fonts) {
    DrawnKind kind = KINDS.get(index % KINDS.size());
    DocumentStyle style = AnyShooting.style(kind, heldOut, key, index, chance);
    Paper paper = style.drawing().draw(new Inventor(fonts, chance.of(key, "document", index)));
    RandomGenerator random = chance.of(key, severity.name(), index);
    long grain = chance.of(key, "print", index).nextLong();
    Photograph whole = SingleShooting.photograph(paper, severity, grain, random);
    Photograph part = new Photographer().cut(whole, frame(whole, paper, random), QUALITY);
    return new Taken(
        part,
        List.of(
            new SeenDocuments(part)
                .truth(kind.wireName(), style.name(), paper, new AffineTransform(), new Area())));
  }

  /** All of a picture but what is on one side, with up to a fifth of the document. */
  private static Rectangle frame(Photograph whole, Paper paper, RandomGenerator random) {
    List<Point> corners = new SeenDocuments(whole).outline(paper, new AffineTransform()).corners();
    double left = corners.stream().mapToDouble(Point::x).min().orElseThrow();
    double right = corners.stream().mapToDouble(Point::x).max().orElseThrow();
    double top = corners.stream().mapToDouble(Point::y).min().orElseThrow();
    double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow();
    double share = random.nextDouble(0.06, 0.2);
    int width = whole.image().getWidth();
    int height = whole.image().getHeight();
    return switch (random.nextInt(4)) {
      case 0 -> {
        int x = (int) (left + share * (right - left));
        yield new Rectangle(x, 0, width - x, height);
      }
      case 1 -> new Rectangle(0, 0, (int) (right - share * (right - left)), height);
      case 2 -> {
        int y = (int) (top + share * (bottom - top));
        yield new Rectangle(0, y, width, height - y);
      }
      default -> new Rectangle(0, 0, width, (int) (bottom - share * (bottom - top)));
    };
  }
}
