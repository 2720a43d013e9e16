package dev.grille.contracts;

/**
 * A value that is not what a person says.
 *
 * @param key the field's name
 * @param expected what stands in the picture
 * @param value what was read; empty where the picture was refused
 * @param score 0 to 100; 0 where the picture was refused
 */
public record WrongValue(String key, String expected, String value, double score) {}
