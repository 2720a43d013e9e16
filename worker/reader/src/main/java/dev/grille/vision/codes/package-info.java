/** Reads QR codes and linear codes. */
@NullMarked
package dev.grille.vision.codes;

import org.jspecify.annotations.NullMarked;
