@NullMarked
package dev.grille.console;

import org.jspecify.annotations.NullMarked;
