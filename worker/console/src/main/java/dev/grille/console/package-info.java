/** What the programs for the command line have in common: options, and how mistakes are said. */
@NullMarked
package dev.grille.console;

import org.jspecify.annotations.NullMarked;
