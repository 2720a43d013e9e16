package dev.grille.lab.bench.chaos;

import dev.grille.contracts.AnswerReader;
import dev.grille.lab.bench.chaos.Sendings.Sending;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends a whole plan, with or without kills, and writes down what comes of it. */
final class Pass implements AutoCloseable {
  /** Many blows in a row may hit the same command, on a machine that does other work besides. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
  private static final int UNANSWERED = 120;

  private final List<PlannedRecord> plan;
  private final Stage stage;
  private final KillerPicture killerPicture;
  private final Workers workers;
  private final AnswerLog answers;

  private final Sendings sendings = new Sendings();
  private final Sender sender;
  private long toldAt = System.nanoTime();

  private final PlannedRecord.Known known =
      new PlannedRecord.Known() {
        @Override
        public String template(String command) {
          return templateOf(command);
        }

        @Override
        public String killerUrl() {
          return killerPicture.url();
        }
      };

  /** Starts workers with settings of their own. */
  interface Crew {
    Workers start(Map<String, String> settings) throws IOException;
  }

  Pass(List<PlannedRecord> plan, Stage stage, Crew crew) throws IOException, InterruptedException {
    this.plan = plan;
    this.stage = stage;
    this.killerPicture = new KillerPicture();
    this.sender = new Sender(stage, known, sendings, PATIENCE);
    this.workers = crew.start(killerPicture.settings());
    this.answers =
        new AnswerLog(
            stage.kafka().bootstrapServers(), stage.results(), stage.written(), sendings::answered);
  }

  /**
   * What a pass has seen.
   *
   * @param amiss what does not show in the records: workers that ended, failures that are not said
   */
  record Outcome(
      Stage stage,
      List<PlannedRecord> plan,
      Sendings sendings,
      AnswerLog answers,
      boolean quiet,
      List<String> amiss,
      List<ProcessHandle> leftOver,
      Map<Kill.Victim, Integer> kills,
      Duration took,
      Duration latest) {}

  /** Sends everything, kills on the way, and waits until nothing is left to come. */
  Outcome run(List<Kill> kills) throws InterruptedException {
    long begin = System.nanoTime();
    try (Killer killer = new Killer(kills, stage, workers, sender, sendings::records)) {
      if (!kills.isEmpty()) {
        killerPicture.arm(killer::pictureFetched);
      }
      for (PlannedRecord record : plan) {
        send(record, killer);
      }
      killer.awaitEnd();
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (sendings.open() > 0 && System.nanoTime() - end < 0) {
        answers.refuseIfFailed();
        tell(killer);
        Thread.sleep(100);
      }
      boolean quiet = answers.awaitQuiet(PATIENCE);
      List<String> amiss = new ArrayList<>(killer.amiss());
      amiss.addAll(workers.ended());
      workers.close();
      return new Outcome(
          stage,
          plan,
          sendings,
          answers,
          quiet,
          List.copyOf(amiss),
          workers.leftOver(),
          killer.done(),
          Duration.ofNanos(System.nanoTime() - begin),
          latest());
    }
  }

  private void send(PlannedRecord planned, Killer killer) throws InterruptedException {
    while (sendings.open() > UNANSWERED || !killer.lets(planned.number())) {
      answers.refuseIfFailed();
      tell(killer);
      Thread.sleep(20);
    }
    if (planned.after() != null) {
      await(planned.after());
    }
    sender.send(planned);
    tell(killer);
  }

  private String templateOf(String command) {
    try {
      String template = AnswerReader.read(await(command).body()).templateId();
      return template == null ? "" : template;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private AnswerLog.Received await(String command) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<AnswerLog.Received> answer = answers.first(command);
    while (answer.isEmpty()) {
      sender.refuseIfLost();
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(
            "no answer for " + command + "\n" + Standstill.report(stage, workers));
      }
      Thread.sleep(20);
      answer = answers.first(command);
    }
    return answer.get();
  }

  private void tell(Killer killer) {
    if (System.nanoTime() - toldAt > TOLD_EVERY.toNanos()) {
      toldAt = System.nanoTime();
      System.out.printf(
          "%s: %d of %d records sent, %d answered, %d kills%n",
          stage.name(),
          sendings.records(),
          plan.size(),
          sendings.answeredRecords(),
          killer.count());
    }
  }

  /** From a record's first sending to its first answer. */
  private Duration latest() {
    Map<Integer, Long> sentAt = new HashMap<>();
    Map<Integer, Long> answeredAt = new HashMap<>();
    for (Sending sending : sendings.all()) {
      int record = sending.record().number();
      sentAt.putIfAbsent(record, sending.nanoTime());
      answers
          .of(sending.number())
          .forEach(answer -> answeredAt.merge(record, answer.nanoTime(), Math::min));
    }
    long latest =
        answeredAt.entrySet().stream()
            .mapToLong(entry -> entry.getValue() - sentAt.get(entry.getKey()))
            .max()
            .orElse(0);
    return Duration.ofNanos(latest);
  }

  @Override
  public void close() {
    sender.close();
    killerPicture.close();
    answers.close();
    workers.close();
  }
}
