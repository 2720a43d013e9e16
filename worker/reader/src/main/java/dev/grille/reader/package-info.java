/**
 * What a reader is asked and what it answers: the pictures, tasks and results that whoever asks and
 * whoever reads both know. Plain values; the reading itself is {@code dev.grille.vision}'s.
 */
@NullMarked
package dev.grille.reader;

import org.jspecify.annotations.NullMarked;
