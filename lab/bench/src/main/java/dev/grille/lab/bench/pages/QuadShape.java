package dev.grille.lab.bench.pages;

import dev.grille.contracts.Quad;
import java.awt.geom.Path2D;

/** Quadrilaterals as they are drawn over pictures. */
public final class QuadShape {
  private QuadShape() {}

  /** Its outline. */
  public static Path2D of(Quad quad) {
    Path2D path = new Path2D.Double();
    path.moveTo(quad.upperLeft().x(), quad.upperLeft().y());
    quad.corners().forEach(corner -> path.lineTo(corner.x(), corner.y()));
    path.closePath();
    return path;
  }
}
