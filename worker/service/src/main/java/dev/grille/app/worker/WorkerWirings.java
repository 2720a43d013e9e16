package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.app.observe.ObserveWiring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All that a worker consists of, but for what sets it in motion. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GrilleProperties.class)
@Import({
  DatabaseWiring.class,
  KafkaWiring.class,
  ReaderWiring.class,
  SourceWiring.class,
  HandlerWiring.class,
  DeliveryWiring.class,
  ObserveWiring.class,
  RetentionWiring.class
})
class WorkerWirings {}
