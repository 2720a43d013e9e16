package dev.grille.messaging;

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
}
