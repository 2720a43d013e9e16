/** How right and how fast whole pages are read, by us and by a peer. */
@NullMarked
package dev.grille.lab.bench.pages;

import org.jspecify.annotations.NullMarked;
