/**
 * Families of situations in which a reader was found to fail: each draws styles of its own, some of
 * which are held out of every fitting.
 */
@NullMarked
package dev.grille.lab.cases.families;

import org.jspecify.annotations.NullMarked;
