package dev.grille.contracts;

/**
 * A picture that a command was answered about.
 *
 * @param number of several, from 1; 1 where the command has one
 */
public record AnsweredPicture(String commandId, int number) {}
