/** Reading the text of pictures without Kafka, and what can be asked of it. */
@NullMarked
package dev.grille.app.text;

import org.jspecify.annotations.NullMarked;
