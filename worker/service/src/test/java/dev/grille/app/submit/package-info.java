/** Tries what files and options become on their way to Kafka. */
@NullMarked
package dev.grille.app.submit;

import org.jspecify.annotations.NullMarked;
