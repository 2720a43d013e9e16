package dev.grille.client.operator;

import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterSearch;
import dev.grille.db.DeadLetterSearch.HourCount;
import dev.grille.db.DeadLetterSearch.Summary;
import dev.grille.db.LetterFilter;
import dev.grille.db.OperatorConnection;
import dev.grille.db.UnpublishedRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commands that failed: their dead letters are found, looked at, published and discarded. */
public final class Failures {
  private static final String OPEN = "open";

  private final OperatorConnection database;
  private final DeadLetterSearch letters;
  private final UnpublishedRepository unpublished;

  Failures(OperatorConnection database) {
    this.database = database;
    letters = database.letters();
    unpublished = database.unpublished();
  }

  /**
   * One page of the letters that the filter means, the newest first.
   *
   * @param after the last letter of the page before; null for the first page
   * @param size most letters of the page
   */
  public List<Summary> page(LetterFilter filter, @Nullable UUID after, int size) {
    return database.ask(() -> letters.page(filter, after, size));
  }

  /** One letter with its record, and what became of it. */
  public Optional<FailedCommand> find(UUID id) {
    return database.ask(
        () -> {
          var one = new LetterFilter(List.of(id), List.of(), null, null, null, null, null, null);
          return letters.page(one, null, 1).stream().findFirst().flatMap(this::withRecord);
        });
  }

  private Optional<FailedCommand> withRecord(Summary summary) {
    return letters
        .find(summary.id())
        .map(
            (DeadLetterRow letter) ->
                new FailedCommand(
                    summary,
                    letter,
                    database.replays().ofLetter(summary.id()),
                    unpublished.of(letter.command())));
  }

  /** How many letters of each code failed when, the oldest hour first. */
  public List<HourCount> countsByHour(LetterFilter filter) {
    return database.ask(() -> letters.countsByHour(filter));
  }

  /** How many letters of the filter are open, and so would be discarded. */
  public int countOpen(LetterFilter filter) {
    return mayBeOpen(filter) ? database.ask(() -> letters.count(filter.withStatus(OPEN))) : 0;
  }

  /** Some of those, the newest first. */
  public List<Summary> sampleOfOpen(LetterFilter filter, int size) {
    return mayBeOpen(filter) ? page(filter.withStatus(OPEN), null, size) : List.of();
  }

  /** Marks them: they are never replayed, and what their records held is freed; says how many. */
  public int discard(LetterFilter filter) {
    return mayBeOpen(filter) ? database.ask(() -> letters.discard(filter.withStatus(OPEN))) : 0;
  }

  private static boolean mayBeOpen(LetterFilter filter) {
    return filter.status() == null || OPEN.equals(filter.status());
  }

  /** How many letters of the filter are in the database alone, because Kafka refused them. */
  public int countUnpublished(LetterFilter filter) {
    return database.ask(() -> unpublished.count(filter));
  }

  /**
   * Puts those on their topic; the others go on where one is refused once more.
   *
   * @param kafka settings of Kafka's clients
   * @param topic of dead letters, the tenant's own
   * @param progress told of each letter
   * @throws IllegalStateException where Kafka fails
   */
  public void publish(
      LetterFilter filter, Map<String, ?> kafka, String topic, PublishProgress progress)
      throws InterruptedException {
    try (var publisher = new LetterPublisher(database, kafka, topic)) {
      publisher.publish(filter, progress);
    }
  }
}
