package dev.grille.vision.kinds;

import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of a reading.
 *
 * @param value normalised
 * @param valid whether the value keeps the rule; null where the rule cannot tell
 */
public record Verdict(String value, @Nullable Boolean valid) {}
