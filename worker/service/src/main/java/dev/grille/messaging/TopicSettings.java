package dev.grille.messaging;

import dev.grille.contracts.Tenant;
import java.util.List;

/**
 * Where commands come from and answers go.
 *
 * @param templates takes add, del and list
 * @param recognitions takes query
 * @param results brings the answers
 * @param deadLetters keeps the commands that failed
 * @param replies the topics that a {@code kafka_replyTopic} header may name; empty allows none
 */
public record TopicSettings(
    String templates,
    String recognitions,
    String results,
    String deadLetters,
    List<String> replies) {
  public TopicSettings {
    replies = List.copyOf(replies);
  }

  /** The same of a tenant: each with its prefix, also those that replies may go to. */
  public TopicSettings of(Tenant tenant) {
    return new TopicSettings(
        tenant.topic(templates),
        tenant.topic(recognitions),
        tenant.topic(results),
        tenant.topic(deadLetters),
        replies.stream().map(tenant::topic).toList());
  }
}
