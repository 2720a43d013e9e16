package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.app.ReaderVersion;
import dev.grille.app.worker.HandlerWiring.ServedTenants;
import dev.grille.app.worker.KafkaWiring.AnswerProducers;
import dev.grille.app.worker.KafkaWiring.CommandConsumers;
import dev.grille.messaging.AdminTopicIds;
import dev.grille.messaging.CommandListeners;
import dev.grille.messaging.DeliveryLimits;
import dev.grille.messaging.DeliveryListener;
import dev.grille.messaging.DeliverySettings;
import dev.grille.messaging.PollBudget;
import dev.grille.reader.TemplateTask;
import dev.grille.sandbox.MonotonicClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The listeners, and how long their batches may take. */
@Configuration(proxyBeanMethods = false)
class DeliveryWiring {
  @Bean
  PollBudget pollBudget(GrilleProperties properties) {
    GrilleProperties.Reader reader = properties.reader();
    GrilleProperties.Sources sources = properties.sources();
    Duration fetching =
        sources
            .totalTimeout()
            .multipliedBy(sources.attempts())
            .plus(sources.longestPause().multipliedBy(sources.attempts() - 1L));
    // All its text first, where that chooses the template.
    Duration reading = asked(reader, 1).multipliedBy(2);
    Duration learning = asked(reader, TemplateTask.Learn.PICTURES);
    Duration longest = reading.compareTo(learning) < 0 ? learning : reading;
    // Each tenant has as many commands under way as there are children, and one more; the pictures
    // of lists are as many again. All wait for one another's children.
    Duration picture = fetching.plus(longest.multipliedBy(properties.served().size() + 1L));
    return new PollBudget(picture, properties.batch().time(), properties.batch().margin());
  }

  /**
   * How long a reader takes at worst. It is asked twice, the second time in a child that has to be
   * started first, and where others' children died as well a third time, when those that are being
   * read are done.
   */
  private static Duration asked(GrilleProperties.Reader reader, int pictures) {
    return reader
        .deadline()
        .multipliedBy(4L * pictures)
        .plus(reader.startTimeout().multipliedBy(2));
  }

  @Bean
  DeliverySettings deliverySettings(GrilleProperties properties, PollBudget budget) {
    GrilleProperties.Delivery delivery = properties.delivery();
    int threads = properties.batch().queryThreads();
    return new DeliverySettings(
        properties.group(),
        budget,
        new DeliveryLimits(delivery.aloneAfter(), delivery.quarantineAfter(), budget.time()),
        threads > 0 ? threads : properties.reader().count() + 1,
        delivery.shutdown(),
        ReaderVersion.current());
  }

  @Bean
  CommandListeners commandListeners(
      ServedTenants tenants,
      CommandConsumers consumers,
      AdminTopicIds topicIds,
      AnswerProducers producers,
      Clock clock,
      DeliverySettings settings,
      DeliveryListener listener,
      ConfigurableApplicationContext context) {
    // Closing on a thread of its own: the consumer's must not wait for itself.
    Runnable giveUp = () -> new Thread(context::close, "grille-give-up").start();
    return new CommandListeners(
        tenants.all(),
        new CommandListeners.Shared(
            consumers.factory(),
            topicIds,
            producers.factory(),
            clock,
            MonotonicClock.SYSTEM,
            new SecureRandom()),
        settings,
        listener,
        giveUp);
  }
}
