/**
 * The life of templates: adding, deleting, listing, and finding the one to read with. Knows neither
 * Kafka nor the native libraries.
 */
@NullMarked
package dev.grille.templates;

import org.jspecify.annotations.NullMarked;
