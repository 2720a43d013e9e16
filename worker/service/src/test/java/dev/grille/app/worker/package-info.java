/** The whole worker, with real servers and real readers. */
@NullMarked
package dev.grille.app.worker;

import org.jspecify.annotations.NullMarked;
