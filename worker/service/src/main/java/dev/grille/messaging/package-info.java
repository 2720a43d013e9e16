/**
 * From a record to its one answer: listeners, the ledger's part in a batch, the transaction that
 * publishes, dead letters. Knows nothing of the native libraries.
 */
@NullMarked
package dev.grille.messaging;

import org.jspecify.annotations.NullMarked;
