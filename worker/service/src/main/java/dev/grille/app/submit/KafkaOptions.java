package dev.grille.app.submit;

import dev.grille.client.CommandChannel;
import dev.grille.client.Topics;
import dev.grille.console.BrokerOptions;
import dev.grille.console.TenantOptions;
import dev.grille.contracts.TopicNames;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where commands go and answers come from. */
public final class KafkaOptions {
  @Mixin private BrokerOptions broker = new BrokerOptions();

  @Mixin private TenantOptions tenants = new TenantOptions();

  @Option(names = "--templates-topic", defaultValue = TopicNames.TEMPLATES, hidden = true)
  private String templates = TopicNames.TEMPLATES;

  @Option(names = "--recognitions-topic", defaultValue = TopicNames.RECOGNITIONS, hidden = true)
  private String recognitions = TopicNames.RECOGNITIONS;

  @Option(names = "--results-topic", defaultValue = TopicNames.RESULTS, hidden = true)
  private String results = TopicNames.RESULTS;

  /** A channel to there; what it sends can be answered from now on. */
  public CommandChannel open() throws IOException {
    return new CommandChannel(
        broker.settings(), new Topics(templates, recognitions, results).of(tenants.tenant()));
  }
}
