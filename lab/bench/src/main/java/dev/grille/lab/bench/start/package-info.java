/** How long a worker takes from its start until it can work. */
@NullMarked
package dev.grille.lab.bench.start;

import org.jspecify.annotations.NullMarked;
