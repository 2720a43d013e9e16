/** How well and how fast each network reads single lines of print. */
@NullMarked
package dev.grille.lab.bench.rows;

import org.jspecify.annotations.NullMarked;
