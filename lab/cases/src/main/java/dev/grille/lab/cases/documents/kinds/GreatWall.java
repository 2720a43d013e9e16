package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.print.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Hills with a wall that runs over them, pale, as the emblem side of identity cards has it. */
final class GreatWall {
  private GreatWall() {}

  static void draw(Pen pen, double width, double height) {
    Graphics2D g = pen.graphics();
    for (int hill = 0; hill < 4; hill++) {
      g.setColor(new Color(170 - hill * 6, 196 - hill * 6, 206 - hill * 4, 70));
      Path2D line = new Path2D.Double();
      line.moveTo(0, height);
      for (double x = 0; x <= width; x += 10) {
        line.lineTo(x, ridge(hill, x, width, height));
      }
      line.lineTo(width, height);
      line.closePath();
      g.fill(line);
    }
    g.setColor(new Color(150, 170, 186, 120));
    g.setStroke(
        new BasicStroke(7, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 4}, 0));
    Path2D wall = new Path2D.Double();
    wall.moveTo(0, ridge(2, 0, width, height));
    for (double x = 0; x <= width; x += 10) {
      wall.lineTo(x, ridge(2, x, width, height));
    }
    g.draw(wall);
  }

  private static double ridge(int hill, double x, double width, double height) {
    double u = x / width;
    return height
        * (0.62
            + 0.08 * hill
            - 0.12 * Math.sin(u * 6 + hill * 1.7)
            - 0.05 * Math.sin(u * 17 + hill)
            - 0.16 * u);
  }
}
