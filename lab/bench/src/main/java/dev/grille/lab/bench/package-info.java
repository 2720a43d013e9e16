/** What Grille is tried and measured with: the demo, the servers left running, the benches. */
@NullMarked
package dev.grille.lab.bench;

import org.jspecify.annotations.NullMarked;
