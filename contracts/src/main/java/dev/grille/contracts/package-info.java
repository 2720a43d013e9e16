/**
 * What goes over the wire: commands, answers, error codes and their schemas. Knows only Jackson.
 */
@NullMarked
package dev.grille.contracts;

import org.jspecify.annotations.NullMarked;
