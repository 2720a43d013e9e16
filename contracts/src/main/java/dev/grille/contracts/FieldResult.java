package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One value that was read: the seeds' {@code key}, {@code value}, {@code score}, and what Grille
 * adds.
 *
 * @param key the field's name
 * @param value the text; empty where nothing is printed
 * @param score probability × 100 that the value is exactly right, two decimals
 * @param review true where the score is below the template's threshold; null (absent on the wire)
 *     otherwise
 * @param raw the reading before normalisation, where it differs; else null
 * @param evidence what the score rests on, when the query asked for it; else null
 */
public record FieldResult(
    String key,
    String value,
    double score,
    @Nullable Boolean review,
    @Nullable String raw,
    @Nullable FieldEvidence evidence) {}
