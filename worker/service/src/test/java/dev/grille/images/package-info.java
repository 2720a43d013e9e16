/** Sources and the gate, against a server that records what reaches it and files made here. */
@NullMarked
package dev.grille.images;

import org.jspecify.annotations.NullMarked;
