/**
 * Who is let in: an address with a token that is good once, sessions, and what browsers are told.
 */
@NullMarked
package dev.grille.studio.entry;

import org.jspecify.annotations.NullMarked;
