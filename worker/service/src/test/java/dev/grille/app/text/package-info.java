/** Reading without Kafka. */
@NullMarked
package dev.grille.app.text;

import org.jspecify.annotations.NullMarked;
