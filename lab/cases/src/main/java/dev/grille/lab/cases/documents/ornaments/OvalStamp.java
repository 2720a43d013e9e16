package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.documents.papers.Stamp;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/**
 * The oval that supervises invoices: words along its upper and lower rim, one in the middle.
 *
 * @param x its centre
 * @param y its centre
 * @param width outer width
 * @param height outer height
 * @param colour of its ink
 * @param above the words along the upper rim
 * @param middle the word in the middle
 * @param below the words along the lower rim
 */
public record OvalStamp(
    double x,
    double y,
    double width,
    double height,
    Color colour,
    String above,
    String middle,
    String below)
    implements Stamp {
  @Override
  public Rectangle2D box() {
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }

  @Override
  public void draw(Pen pen) {
    Graphics2D g = pen.graphics();
    g.setColor(colour);
    g.setStroke(new BasicStroke((float) (height * 0.03)));
    g.draw(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
    g.setStroke(new BasicStroke((float) (height * 0.012)));
    double inner = 0.93;
    g.draw(
        new Ellipse2D.Double(
            x - width * inner / 2, y - height * inner / 2, width * inner, height * inner));
    double size = height * 0.15;
    Lettering rim = Lettering.of(Face.KAI, size, colour).align(Align.CENTRE).ink(Ink.BOLD);
    Rim ring = new Rim(x, y, width / 2 - size * 0.95, height / 2 - size * 0.95);
    ring.above(pen, above, 200, 340, rim);
    ring.below(pen, below, 145, 35, rim);
    pen.text(middle, x, y, rim.size(size * 1.05));
  }
}
