package dev.grille.client;

/**
 * A command that is to be sent.
 *
 * @param id unique; answers name it
 * @param key of the record; people see it beside the answer
 * @param toTemplates whether it goes to the topic of templates or to that of recognitions
 * @param json its body
 */
public record OutgoingCommand(String id, String key, boolean toTemplates, byte[] json) {}
