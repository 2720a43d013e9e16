package dev.grille.contracts;

/**
 * How right one field's values are.
 *
 * @param key the field's name
 */
public record FieldFigure(String key, ValueFigures figures) {}
