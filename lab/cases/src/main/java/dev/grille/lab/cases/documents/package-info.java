/**
 * Draws documents known by kind: {@code kinds} have what stands on each, {@code papers} what they
 * are drawn on, {@code ornaments} what makes them look like themselves, {@code people} whom they
 * are given to. Here they are photographed and written down as cases.
 */
@NullMarked
package dev.grille.lab.cases.documents;

import org.jspecify.annotations.NullMarked;
