/** What a confined process still tries, and what becomes of it. */
@NullMarked
package dev.grille.confinement;

import org.jspecify.annotations.NullMarked;
