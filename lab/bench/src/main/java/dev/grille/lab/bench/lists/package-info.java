/** What several pictures in one command cost and promise, beside the same pictures one by one. */
@NullMarked
package dev.grille.lab.bench.lists;

import org.jspecify.annotations.NullMarked;
