/** Reading without Kafka. */
@NullMarked
package dev.grille.app.read;

import org.jspecify.annotations.NullMarked;
