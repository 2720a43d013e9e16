package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.messaging.PublishedAhead.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

class PublishedAheadTest {
  private static final Uuid TOPIC = Uuid.randomUuid();

  private static final List<Span> SPANS =
      List.of(new Span(5, 9), new Span(11, Long.MAX_VALUE / 10));

  @Test
  void isReadByPartitionAsItWasWritten() {
    String text = new PublishedAhead(Map.of(1, List.of(new Span(7, 7)), 11, SPANS)).metadata(TOPIC);
    assertThat(PublishedAhead.read(text, TOPIC, 11)).isEqualTo(SPANS);
    assertThat(PublishedAhead.read(text, TOPIC, 1)).containsExactly(new Span(7, 7));
    assertThat(PublishedAhead.read(text, TOPIC, 2)).isEmpty();
  }

  @Test
  void namesTheTopicAloneWhereNothingIsAhead() {
    assertThat(new PublishedAhead(Map.of()).metadata(TOPIC)).isEqualTo("topic " + TOPIC);
    assertThat(new PublishedAhead(Map.of(3, List.of())).metadata(TOPIC))
        .isEqualTo("topic " + TOPIC);
    assertThat(PublishedAhead.read("", TOPIC, 0)).isEmpty();
  }

  @Test
  void saysNothingOfAnotherTopicOfTheSameName() {
    String text = new PublishedAhead(Map.of(1, SPANS)).metadata(TOPIC);
    assertThat(PublishedAhead.topic(text)).contains(TOPIC);
    assertThat(PublishedAhead.read(text, Uuid.randomUuid(), 1)).isEmpty();
  }

  @Test
  void whatAnOlderVersionWroteIsRead() {
    assertThat(PublishedAhead.read("ahead 1:5-9", TOPIC, 1)).containsExactly(new Span(5, 9));
    assertThat(PublishedAhead.topic("ahead 1:5-9")).isEmpty();
    assertThat(PublishedAhead.topic("")).isEmpty();
  }

  @Test
  void whatOthersWroteBesideAnOffsetMeansNothing() {
    assertThat(PublishedAhead.read("0:5-9", TOPIC, 0)).isEmpty();
    assertThat(PublishedAhead.read("ahead 0:5-99999999999999999999", TOPIC, 0)).isEmpty();
    assertThat(PublishedAhead.read("ahead of time", TOPIC, 0)).isEmpty();
  }

  @Test
  void whatFitsIsTakenByTheBroker() {
    List<Span> most = spans(PublishedAhead.MAX_SPANS);
    assertThat(new PublishedAhead(Map.of(1, most)).fits()).isTrue();
    assertThat(new PublishedAhead(Map.of(1, most)).metadata(TOPIC).length()).isLessThan(4096);
    assertThat(new PublishedAhead(Map.of(1, most, 2, spans(1))).fits()).isFalse();
  }

  private static List<Span> spans(int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> new Span(Long.MAX_VALUE / 10 - i, Long.MAX_VALUE / 10 - i))
        .toList();
  }
}
