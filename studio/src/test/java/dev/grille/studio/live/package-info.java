@NullMarked
package dev.grille.studio.live;

import org.jspecify.annotations.NullMarked;
