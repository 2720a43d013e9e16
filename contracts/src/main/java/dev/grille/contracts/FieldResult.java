package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One value that was read: {@code key}, {@code value}, {@code score}, and what Grille adds.
 *
 * @param key the field's name
 * @param value the text; empty where nothing is printed
 * @param score probability × 100 that the value is exactly right, two decimals
 * @param review true where the score is below the template's threshold or the reason asks for it;
 *     null (absent on the wire) otherwise
 * @param reason what speaks against the value most; null where nothing does
 * @param normalized the value in its kind's normal form, where it differs: an ISO date, a plain
 *     decimal number, a code without spaces; else null
 * @param raw the reading before normalisation, where it differs; else null
 * @param evidence what the score rests on, when the query asked for it; else null
 */
public record FieldResult(
    String key,
    String value,
    double score,
    @Nullable Boolean review,
    @Nullable Reason reason,
    @Nullable String normalized,
    @Nullable String raw,
    @Nullable FieldEvidence evidence) {}
