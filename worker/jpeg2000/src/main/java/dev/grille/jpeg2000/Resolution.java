package dev.grille.jpeg2000;

import java.util.List;

/**
 * One resolution of a tile-component, B.5.
 *
 * @param area in its own coordinates
 * @param bands the lowest frequencies, or the three that come with this resolution
 */
record Resolution(Rect area, List<Subband> bands) {}
