package dev.grille.app.submit;

import dev.grille.app.console.TenantOptions;
import dev.grille.client.CommandChannel;
import dev.grille.client.Topics;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where commands go and answers come from. */
final class KafkaOptions {
  @Mixin private BrokerOptions broker = new BrokerOptions();

  @Mixin private TenantOptions tenants = new TenantOptions();

  @Option(names = "--templates-topic", defaultValue = "grille.templates", hidden = true)
  private String templates = Topics.STANDARD.templates();

  @Option(names = "--recognitions-topic", defaultValue = "grille.recognitions", hidden = true)
  private String recognitions = Topics.STANDARD.recognitions();

  @Option(names = "--results-topic", defaultValue = "grille.results", hidden = true)
  private String results = Topics.STANDARD.results();

  CommandChannel open() throws IOException {
    return new CommandChannel(
        broker.settings(), new Topics(templates, recognitions, results).of(tenants.tenant()));
  }
}
