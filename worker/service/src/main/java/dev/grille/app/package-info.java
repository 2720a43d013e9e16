/** The program: its main class, its wiring, its settings and its command line. */
@NullMarked
package dev.grille.app;

import org.jspecify.annotations.NullMarked;
