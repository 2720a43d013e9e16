/** How fast Grille is, as ratios within one run: machines differ and are noisy. */
@NullMarked
package dev.grille.lab.bench.throughput;

import org.jspecify.annotations.NullMarked;
