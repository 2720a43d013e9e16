package dev.grille.studio.operator;

import dev.grille.studio.settings.StudioSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what operators ask. */
@Configuration(proxyBeanMethods = false)
public class OperatorWiring {
  @Bean
  OperatorDatabase operatorDatabase(StudioSettings settings) {
    return new OperatorDatabase(settings);
  }

  @Bean
  ResultsController resultsController(OperatorDatabase database) {
    return new ResultsController(database);
  }

  @Bean
  FailuresController failuresController(OperatorDatabase database) {
    return new FailuresController(database);
  }

  @Bean
  ReplayRunner replayRunner(OperatorDatabase database, StudioSettings settings) {
    return new ReplayRunner(database, settings);
  }

  @Bean
  ReplaysController replaysController(
      OperatorDatabase database, ReplayRunner runner, StudioSettings settings) {
    return new ReplaysController(database, runner, settings);
  }
}
