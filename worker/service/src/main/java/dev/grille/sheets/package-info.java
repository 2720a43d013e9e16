/** The tables of a page in the formats that they can be asked for in; alone writes workbooks. */
@NullMarked
package dev.grille.sheets;

import org.jspecify.annotations.NullMarked;
