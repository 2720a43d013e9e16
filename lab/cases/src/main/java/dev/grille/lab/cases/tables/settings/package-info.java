/** How drawn tables look: widths, heights, lines of text, rules, bands. */
@NullMarked
package dev.grille.lab.cases.tables.settings;

import org.jspecify.annotations.NullMarked;
