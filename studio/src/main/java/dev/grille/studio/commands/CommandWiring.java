package dev.grille.studio.commands;

import dev.grille.studio.settings.StudioSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what sends commands. */
@Configuration(proxyBeanMethods = false)
public class CommandWiring {
  @Bean
  CommandGateway commandGateway(StudioSettings settings) {
    return new CommandGateway(settings);
  }

  @Bean
  CommandsController commandsController(CommandGateway gateway) {
    return new CommandsController(gateway);
  }
}
