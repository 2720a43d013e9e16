/**
 * What goes over the wire: commands, answers, error codes and their schemas. Knows only Jackson,
 * and RE2/J for the patterns of fields.
 */
@NullMarked
package dev.grille.contracts;

import org.jspecify.annotations.NullMarked;
