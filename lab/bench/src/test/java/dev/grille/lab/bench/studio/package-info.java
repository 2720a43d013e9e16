@NullMarked
package dev.grille.lab.bench.studio;

import org.jspecify.annotations.NullMarked;
