/** Documents known by kind: locates them in a picture, tells their kind, reads their values. */
@NullMarked
package dev.grille.vision.documents;

import org.jspecify.annotations.NullMarked;
