package dev.grille.lab.cases.documents;

import dev.grille.evaluation.documents.TrueDocument;
import dev.grille.lab.cases.Chance;
import dev.grille.lab.cases.documents.desks.Desk;
import dev.grille.lab.cases.documents.desks.DeskPainter;
import dev.grille.lab.cases.documents.desks.Gathering;
import dev.grille.lab.cases.documents.desks.Ground;
import dev.grille.lab.cases.documents.desks.Grouping;
import dev.grille.lab.cases.documents.desks.Laid;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.photo.Photograph;
import dev.grille.lab.cases.photo.Photographer;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.photo.Shot;
import dev.grille.lab.cases.print.Fonts;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Pictures of several documents each.
 *
 * @param grouping which
 * @param ground on what they lie
 * @param heldOut whether in held-out styles
 */
record GroupShooting(Grouping grouping, Ground ground, boolean heldOut) implements Shooting {
  private static final double MOST_PIXELS = 14e6;

  /** Of one that is seen for less than that nobody could say where it lies. */
  private static final double LEAST_SEEN = 0.7;

  @Override
  public Taken take(String key, Severity severity, int index, Chance chance, Fonts fonts) {
    Inventor inventor = new Inventor(fonts, chance.of(key, "desk", index));
    Desk desk = new Gathering(grouping, heldOut, MOST_PIXELS / 1.6).desk(inventor, severity);
    double density = Gathering.density(desk.laid());
    RandomGenerator random = chance.of(key, severity.name(), index);
    double widest = Math.sqrt(MOST_PIXELS / (desk.width() * desk.height())) / density;
    Shot shot = shot(severity, random, Math.max(1, Math.min(widest, 1.4)));
    double sharp = 1.5;
    BufferedImage image =
        new DeskPainter(desk, density * sharp, fonts).draw(ground, chance.of(key, "paint", index));
    Photograph photograph = photographer().photograph(image, sharp, shot, random);
    return new Taken(photograph, documents(photograph, desk, image, sharp));
  }

  private Photographer photographer() {
    return ground == Ground.DESK ? Photographer.ofThings() : new Photographer();
  }

  private Shot shot(Severity severity, RandomGenerator random, double largest) {
    Shot shot = Shot.random(severity, 18, random).withCurl(0);
    shot = shot.withScale(largest > 1 ? random.nextDouble(1, largest) : 1);
    double margin = ground == Ground.DESK ? 0.03 : -0.008;
    shot = shot.withMargin(random.nextDouble(margin, margin + 0.05));
    // The deeper a scene, the less of it is sharp: nobody takes many documents from so far aside.
    return shot.withTilt(shot.tiltX() * 0.7, shot.tiltY() * 0.7)
        .withThings(false, shot.cluttered());
  }

  private static List<TrueDocument> documents(
      Photograph photograph, Desk desk, BufferedImage image, double sharp) {
    SeenDocuments seen = new SeenDocuments(photograph);
    List<TrueDocument> documents = new ArrayList<>();
    List<TrueDocument> seals = new ArrayList<>();
    double density = image.getWidth() / sharp / desk.width();
    Area above = new Area();
    for (int i = desk.laid().size() - 1; i >= 0; i--) {
      Laid laid = desk.laid().get(i);
      AffineTransform map = laid.map(density);
      TrueDocument truth = seen.truth(laid.type(), laid.style(), laid.paper(), map, above);
      Area own = new Area(SeenDocuments.shape(seen.outline(laid.paper(), map)));
      boolean lost = seen.share(own, above) < LEAST_SEEN;
      documents.add(
          0, laid.spoilt() ? truth.beingUnreadable() : lost ? truth.beingOptional() : truth);
      seals.addAll(seen.seals(laid.paper(), map));
      above.add(own);
    }
    documents.addAll(seals);
    return documents;
  }
}
