package dev.grille.vision.choice;

/**
 * A reading that nobody read but somebody would rather see.
 *
 * @param by who, as evidence names it
 * @param raw the text, spaced as the reading that it was made of
 */
record Proposal(String by, String raw) {}
