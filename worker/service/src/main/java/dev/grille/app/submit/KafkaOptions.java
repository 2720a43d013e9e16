package dev.grille.app.submit;

import dev.grille.client.CommandChannel;
import dev.grille.console.BrokerOptions;
import dev.grille.console.TenantOptions;
import dev.grille.console.TopicOptions;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** The options that say where commands go and answers come from. */
public final class KafkaOptions {
  @Mixin private BrokerOptions broker = new BrokerOptions();

  @Mixin private TenantOptions tenants = new TenantOptions();

  @Mixin private TopicOptions topics = new TopicOptions();

  /** A channel to there; what it sends can be answered from now on. */
  public CommandChannel open() throws IOException {
    return new CommandChannel(broker.settings(), topics.topics().of(tenants.tenant()));
  }
}
