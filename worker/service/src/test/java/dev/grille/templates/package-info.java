/** Tries the commands for templates against a real database. */
@NullMarked
package dev.grille.templates;

import org.jspecify.annotations.NullMarked;
