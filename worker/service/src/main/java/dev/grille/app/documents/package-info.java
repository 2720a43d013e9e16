/** Reading the documents in pictures without Kafka, and what can be asked of them. */
@NullMarked
package dev.grille.app.documents;

import org.jspecify.annotations.NullMarked;
