package dev.grille.lab.cases.documents.papers;

import dev.grille.lab.cases.print.Mark;
import java.awt.geom.Rectangle2D;

/** A mark that somebody who looks for seals takes for one. */
public interface Stamp extends Mark {
  /** What is around it, in the paper's pixels. */
  Rectangle2D box();
}
