/** The promises of delivery, against a real broker and a real database. */
@NullMarked
package dev.grille.messaging;

import org.jspecify.annotations.NullMarked;
