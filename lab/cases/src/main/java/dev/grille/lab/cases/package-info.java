/**
 * Cases: forms with known values, photographed under known conditions, and the folders they live
 * in.
 */
@NullMarked
package dev.grille.lab.cases;

import org.jspecify.annotations.NullMarked;
