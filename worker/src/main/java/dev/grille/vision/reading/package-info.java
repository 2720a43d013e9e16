/**
 * Reads fields: finds the ink in and around each, cuts it straight out of the picture at the size
 * the recogniser likes, looks again in other ways when the first look is unsure, and chooses.
 */
@NullMarked
package dev.grille.vision.reading;

import org.jspecify.annotations.NullMarked;
