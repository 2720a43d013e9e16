/**
 * The requests and answers of other services, each as its vendor writes it. A dialect is a few thin
 * files: its table of errors, and one for each service. Nothing here reads pictures.
 */
@NullMarked
package dev.grille.contracts.dialects;

import org.jspecify.annotations.NullMarked;
