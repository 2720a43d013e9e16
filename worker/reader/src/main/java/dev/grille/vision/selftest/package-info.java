/**
 * Tries a template before anybody relies on it: distorted copies of its own picture are looked for
 * and read as photographs would be.
 */
@NullMarked
package dev.grille.vision.selftest;

import org.jspecify.annotations.NullMarked;
