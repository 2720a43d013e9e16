/**
 * What does commands: the seam between those who deliver them and those who know what they ask for.
 */
@NullMarked
package dev.grille.commands;

import org.jspecify.annotations.NullMarked;
