/** What an operator sees of a running worker: its health and its metrics. */
@NullMarked
package dev.grille.app.observe;

import org.jspecify.annotations.NullMarked;
