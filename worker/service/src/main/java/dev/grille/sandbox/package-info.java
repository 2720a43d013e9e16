/**
 * Native work in disposable child processes: the pool, the wire protocol, and the child's side of
 * it. Knows the reader only by its interface.
 */
@NullMarked
package dev.grille.sandbox;

import org.jspecify.annotations.NullMarked;
