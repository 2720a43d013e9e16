package dev.grille.evaluation.tables;

/**
 * A total that a table states.
 *
 * @param row in which it stands, from 0
 * @param column of which it is, from 0
 * @param holds whether it is what the rows above it add up to
 */
public record TrueSum(int row, int column, boolean holds) {}
