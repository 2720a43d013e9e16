/** Reading the tables of pictures without Kafka, and what can be asked of them. */
@NullMarked
package dev.grille.app.table;

import org.jspecify.annotations.NullMarked;
