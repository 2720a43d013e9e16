/**
 * Invented but plausible values: names, places, dates, amounts, and codes whose check digits hold.
 */
@NullMarked
package dev.grille.lab.cases.values;

import org.jspecify.annotations.NullMarked;
