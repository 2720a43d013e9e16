/**
 * JPEG 2000 Part 1, ISO/IEC 15444-1 | ITU-T T.800, in plain Java: letters and clauses in the
 * comments are the Recommendation's. Every loop and every array is bounded by sides that the gate
 * has seen, or by bytes that are in the file.
 */
@NullMarked
package dev.grille.jpeg2000;

import org.jspecify.annotations.NullMarked;
