/**
 * Reading pictures of registered forms: from the command to the answer's content. Knows neither
 * Kafka nor the native libraries.
 */
@NullMarked
package dev.grille.recognition;

import org.jspecify.annotations.NullMarked;
