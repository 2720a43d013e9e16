/** What the ledger's statements cost when many commands are stored. */
@NullMarked
package dev.grille.lab.bench.ledger;

import org.jspecify.annotations.NullMarked;
