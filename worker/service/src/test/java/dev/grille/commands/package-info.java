/** Stand-ins for those who deliver commands. */
@NullMarked
package dev.grille.commands;

import org.jspecify.annotations.NullMarked;
