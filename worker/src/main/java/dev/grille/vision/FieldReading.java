package dev.grille.vision;

import dev.grille.contracts.FieldEvidence;

/**
 * One field's value, its calibrated score and all that it rests on.
 *
 * @param name the field's name
 * @param value normalised; empty where nothing is printed
 * @param score probability × 100 that the value is exactly right, 0 to 100, two decimals
 * @param evidence what value and score rest on
 */
public record FieldReading(String name, String value, double score, FieldEvidence evidence) {}
