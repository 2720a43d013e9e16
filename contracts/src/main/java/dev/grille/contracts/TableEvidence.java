package dev.grille.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is answered of a table beside its cells.
 *
 * @param quad around it, in the pixels of the upright picture
 * @param score probability × 100 that all its rows, columns and spans are right
 * @param rows how many it has
 * @param columns how many it has
 * @param ruling which of its cells' borders are ruled; null where a newer Grille names another
 * @param proof what speaks for its rows and columns
 */
public record TableEvidence(
    Quad quad, double score, int rows, int columns, @Nullable Ruling ruling, TableProof proof) {
  public TableEvidence {
    Objects.requireNonNull(quad, "quad");
    Objects.requireNonNull(proof, "proof");
  }

  /** Of a table. */
  public static TableEvidence of(Table table) {
    return new TableEvidence(
        table.quad(), table.score(), table.rows(), table.columns(), table.ruling(), table.proof());
  }
}
