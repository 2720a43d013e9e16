package dev.grille.console;

import dev.grille.client.Topics;
import dev.grille.contracts.TopicNames;
import picocli.CommandLine.Option;

/** The options for workers that were told other names of topics. */
public final class TopicOptions {
  @Option(names = "--templates-topic", defaultValue = TopicNames.TEMPLATES, hidden = true)
  private String templates = TopicNames.TEMPLATES;

  @Option(names = "--recognitions-topic", defaultValue = TopicNames.RECOGNITIONS, hidden = true)
  private String recognitions = TopicNames.RECOGNITIONS;

  @Option(names = "--results-topic", defaultValue = TopicNames.RESULTS, hidden = true)
  private String results = TopicNames.RESULTS;

  /** The names, of no tenant's. */
  public Topics topics() {
    return new Topics(templates, recognitions, results);
  }
}
