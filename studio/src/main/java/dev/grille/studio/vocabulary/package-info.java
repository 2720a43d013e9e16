/** The words of the contracts, for pages: kinds of fields, codes, reasons, warnings, limits. */
@NullMarked
package dev.grille.studio.vocabulary;

import org.jspecify.annotations.NullMarked;
