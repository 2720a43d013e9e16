/** What the worker and its clients have to agree on about records of Kafka. */
@NullMarked
package dev.grille.records;

import org.jspecify.annotations.NullMarked;
