package dev.grille.lab.cases.documents;

import dev.grille.contracts.Point;
import dev.grille.evaluation.documents.TrueDocument;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.DocumentStyle;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Pictures of one document each.
 *
 * @param kind what it is
 * @param style how it is drawn
 * @param faulty whether a number on it fails its check
 */
record SingleShooting(DrawnKind kind, DocumentStyle style, boolean faulty) implements Shooting {
  /** Share of the pictures in which the document stands on a side or on its head. */
  private static final double TURNED = 0.15;

  /** Share of the scans that show as much of the scanner's lid as of the document. */
  private static final double LID = 0.3;

  /** By how many degrees pictures are askew of what is a part of something, such as a plate. */
  private static final double PART_TURN = 8;

  /** A picture of more pixels is taken from further away: longer to draw, and no harder to read. */
  private static final double MOST_PIXELS = 6e6;

  @Override
  public Taken take(String key, Severity severity, int index, Chance chance, Fonts fonts) {
    Paper paper =
        style.drawing().draw(new Inventor(fonts, chance.of(key, "document", index), faulty));
    RandomGenerator random = chance.of(key, severity.name(), index);
    long grain = chance.of(key, "print", index).nextLong();
    Photograph photograph = photograph(paper, severity, grain, random);
    SeenDocuments seen = new SeenDocuments(photograph);
    AffineTransform flat = new AffineTransform();
    List<TrueDocument> documents = new ArrayList<>();
    TrueDocument truth = seen.truth(kind.wireName(), style.name(), paper, flat, new Area());
    // What lies over a value may hide the fault.
    boolean allSeen = truth.content().size() == paper.content().size();
    documents.add(faulty && allSeen ? truth.beingDoubtful() : truth);
    documents.addAll(seen.seals(paper, flat));
    return new Taken(photograph, documents);
  }

  /** One picture of a paper. */
  static Photograph photograph(Paper paper, Severity severity, long grain, RandomGenerator random) {
    Shot shot = shot(paper, severity, random);
    double resolution = Math.max(1, Math.ceil(shot.scale() * 2 - 0.2) / 2);
    BufferedImage image = paper.draw(resolution, grain);
    Photograph whole = new Photographer().photograph(image, resolution, shot, random);
    return paper.isPart()
        ? new Photographer().cut(whole, inside(whole, paper), shot.quality())
        : whole;
  }

  private static Shot shot(Paper paper, Severity severity, RandomGenerator random) {
    Shot shot = Shot.random(severity, paper.smallestValue(), random);
    if (paper.isStiff() || paper.isPart()) {
      shot = shot.withCurl(0);
    }
    if (paper.isPart()) {
      // What the document stands on fills the picture.
      shot = shot.withMargin(0).withTurn(random.nextDouble(-1, 1) * PART_TURN);
      shot = shot.withThings(false, shot.cluttered());
    } else if (severity == Severity.SCAN && random.nextDouble() < LID) {
      shot = shot.withMargin(random.nextDouble(0.1, 0.6));
    }
    double around = 1 + 2 * shot.margin();
    double most = Math.sqrt(MOST_PIXELS / ((double) paper.width() * paper.height())) / around;
    shot = shot.withScale(Math.min(shot.scale(), most));
    return random.nextDouble() < TURNED
        ? shot.withTurn(shot.turn() + 90 * random.nextInt(1, 4))
        : shot;
  }

  /** The largest upright frame around a picture's middle that shows nothing beside the sheet. */
  private static Rectangle inside(Photograph whole, Paper paper) {
    double[] x = new double[4];
    double[] y = new double[4];
    int i = 0;
    for (Point corner :
        List.of(
            new Point(0, 0),
            new Point(paper.width() - 1.0, 0),
            new Point(paper.width() - 1.0, paper.height() - 1.0),
            new Point(0, paper.height() - 1.0))) {
      Point seen = whole.place().apply(corner);
      x[i] = seen.x();
      y[i++] = seen.y();
    }
    Arrays.sort(x);
    Arrays.sort(y);
    int left = (int) Math.ceil(x[1]) + 2;
    int top = (int) Math.ceil(y[1]) + 2;
    return new Rectangle(
        left, top, (int) Math.floor(x[2]) - 2 - left, (int) Math.floor(y[2]) - 2 - top);
  }
}
