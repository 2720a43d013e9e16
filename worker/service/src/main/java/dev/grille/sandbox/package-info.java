/**
 * Native work in disposable child processes, from the parent's side: the pool, how a child is
 * started and what it is made of, and what is asked of it. Knows the reader only by its interface.
 */
@NullMarked
package dev.grille.sandbox;

import org.jspecify.annotations.NullMarked;
