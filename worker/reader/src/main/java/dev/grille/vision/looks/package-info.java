/** Looks at the ink of a field: which looks are taken, the crop for each, and what it shows. */
@NullMarked
package dev.grille.vision.looks;

import org.jspecify.annotations.NullMarked;
