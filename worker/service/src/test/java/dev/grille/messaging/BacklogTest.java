package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final Set<TopicPartition> MINE =
      Set.of(new TopicPartition("t", 0), new TopicPartition("t", 1));

  private final AtomicLong time = new AtomicLong(-5);
  private final Backlog backlog = new Backlog(time::get);

  @Test
  void whatIsPublishedDoesNotWait() {
    assertThat(backlog.oldest(MINE)).isNull();
    backlog.received(records(0, 7, 8));
    pass(3);
    assertThat(backlog.oldest(MINE)).hasSeconds(3);
    backlog.published(records(0, 7, 8));
    assertThat(backlog.oldest(MINE)).isNull();
  }

  @Test
  void aBatchThatComesAgainWaitsSinceItFirstCame() {
    backlog.received(records(0, 7, 8, 9));
    pass(3);
    backlog.failed("the database is away");
    backlog.received(records(0, 7));
    pass(3);
    assertThat(backlog.oldest(MINE)).hasSeconds(6);
    assertThat(backlog.cause()).isEqualTo("the database is away");
    backlog.received(records(0, 8, 9));
    pass(3);
    assertThat(backlog.oldest(MINE)).hasSeconds(9);
  }

  @Test
  void aBatchWhoseCommitFailedStillWaits() {
    backlog.received(records(0, 7));
    pass(3);
    backlog.published(records(0, 7));
    backlog.failed("fenced");
    assertThat(backlog.oldest(MINE)).hasSeconds(3);
  }

  @Test
  void theOldestOfAllPartitionsCountsAndOthersHaveTheRest() {
    backlog.received(records(0, 7));
    pass(3);
    backlog.received(records(1, 2));
    pass(3);
    assertThat(backlog.oldest(MINE)).hasSeconds(6);
    assertThat(backlog.oldest(Set.of(new TopicPartition("t", 1)))).hasSeconds(3);
  }

  private void pass(int seconds) {
    time.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private static List<ConsumerRecord<String, String>> records(int partition, long... offsets) {
    return LongStream.of(offsets)
        .mapToObj(offset -> new ConsumerRecord<String, String>("t", partition, offset, null, null))
        .toList();
  }
}
