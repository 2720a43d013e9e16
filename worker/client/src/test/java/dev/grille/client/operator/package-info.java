/** Tries what operators do, with a real broker and a real database. */
@NullMarked
package dev.grille.client.operator;

import org.jspecify.annotations.NullMarked;
