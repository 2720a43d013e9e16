package dev.grille.contracts;

/**
 * What makes a dead letter of a command's record.
 *
 * @param category whose move it is
 * @param message one sentence
 */
public record Failure(ErrorCode code, ErrorCategory category, String message) {}
