package dev.grille.lab.cases.families.topics;

import dev.grille.lab.cases.values.ValueSource;

/**
 * One thing that a form asks for.
 *
 * @param label as printed
 * @param source values that fit it
 */
public record Entry(String label, ValueSource source) {}
