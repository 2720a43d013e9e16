package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.app.observe.ObserveWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The worker's Spring context: everything in it is made in the wirings, by hand. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(GrilleProperties.class)
@Import({
  DatabaseWiring.class,
  KafkaWiring.class,
  ReaderWiring.class,
  SourceWiring.class,
  HandlerWiring.class,
  DeliveryWiring.class,
  ObserveWiring.class,
  RetentionWiring.class,
  WorkerStart.class
})
public class WorkerApplication {}
