/**
 * The life of templates: adding, changing, publishing, showing, listing, deleting, and finding the
 * one to read with. Knows neither Kafka nor the native libraries.
 */
@NullMarked
package dev.grille.templates;

import org.jspecify.annotations.NullMarked;
