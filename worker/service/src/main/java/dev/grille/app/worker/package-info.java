/** The worker as a program: its command, its wiring, and the order in which it starts. */
@NullMarked
package dev.grille.app.worker;

import org.jspecify.annotations.NullMarked;
