@NullMarked
package dev.grille.studio;

import org.jspecify.annotations.NullMarked;
