package dev.grille.lab.bench.ledger;

import dev.grille.db.CommandLedger;
import dev.grille.db.CommandLedger.Arrival;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.CommandLedger.NewAnswer;
import dev.grille.db.Pruning;
import dev.grille.db.Pruning.Commands;
import dev.grille.db.Pruning.Published;
import dev.grille.db.Purge;
import dev.grille.db.Purge.Wanted;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each statement of the ledger, asked as a worker asks it, of commands chosen by chance. */
final class LedgerStatements {
  private static final UUID TOPIC = new UUID(0, 1);
  private static final byte[] ANSWER = "answer".getBytes(StandardCharsets.UTF_8);

  /** Of a statement that takes less than a millisecond. */
  private static final int RUNS = 200;

  /** Of a step of pruning, which removes what it finds. */
  private static final int STEPS = 10;

  private final Plans plans;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final CommandLedger ledger;
  private final int commands;
  private final SplittableRandom random = new SplittableRandom(7);

  LedgerStatements(DataSource source, int commands) {
    this.plans = new Plans(source);
    this.jdbc = plans.client();
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.ledger = ledger();
    this.commands = commands;
  }

  private CommandLedger ledger() {
    return new CommandLedger(jdbc, Clock.systemUTC(), UUID.randomUUID(), 3);
  }

  void show(PrintStream out) {
    int[] stored = random.ints(RUNS, 1, commands).toArray();
    int[] fresh = IntStream.range(1, RUNS + 1).map(i -> -i).toArray();
    Instant half = Instant.now().minus(Duration.ofSeconds(commands / 2));
    List<Published> live =
        IntStream.range(0, 6).mapToObj(p -> new Published(TOPIC, p, Long.MAX_VALUE)).toList();
    Pruning pruning = new Pruning(jdbc);
    List<Measured> all = new ArrayList<>();
    all.add(measure("receive, a new command", fresh, i -> receive(i, i, 1)));
    all.add(measure("receive, its answer is stored", stored, i -> receive(i, i, 1)));
    all.add(measure("receive, the id has another body", stored, i -> receive(i, 0, 1)));
    all.add(
        measure(
            "receive, a replay (finds an earlier success)",
            stored,
            i -> ledger().receive(key(i, 2), hash(i), "query", arrival(i))));
    all.add(
        measure(
            "is a replay on record",
            stored,
            i -> ledger.isReplayOnRecord(key(i, 2), UUID.randomUUID())));
    all.add(measure("begin alone", fresh, i -> ledger().beginAlone(key(i, 1))));
    all.add(measure("hand back", fresh, i -> ledger.handBack(key(i, 1))));
    all.add(measure("lock", fresh, i -> ledger.lock(key(i, 1))));
    all.add(
        measure(
            "store an answer",
            fresh,
            i -> ledger.answer(key(i, 1), new NewAnswer(ANSWER, "query", "ok", null, null))));
    int[] steps = IntStream.range(0, STEPS).toArray();
    all.add(measure("prune 500 results", steps, i -> pruning.results(half, 500)));
    all.add(measure("prune 500 dead letters", steps, i -> pruning.deadLetters(half, 500)));
    all.add(
        measure(
            "prune commands, a step of 500",
            steps,
            i -> pruning.commands(Commands.ANSWERED, half, live, null, 500)));
    Purge purge = new Purge(jdbc);
    int[] once = {commands - 1};
    all.add(
        measure(
            "purge by command id", once, i -> purge.choose(new Wanted(null, id(i), null, null))));
    all.add(
        measure(
            "purge by key", once, i -> purge.choose(new Wanted(null, null, bytes(i / 10), null))));
    print(out, all);
  }

  private void receive(int i, int body, int attempt) {
    ledger.receive(key(i, attempt), hash(body), "query", arrival(i));
  }

  /** Runs it once for each, in a transaction of its own. */
  private Measured measure(String name, int[] each, IntConsumer statement) {
    List<Double> millis = new ArrayList<>();
    plans.forget();
    for (int i : each) {
      long begin = System.nanoTime();
      boolean isLast = i == each[each.length - 1];
      transaction.executeWithoutResult(
          tx -> {
            statement.accept(i);
            if (isLast) {
              plans.flush();
            }
          });
      millis.add((System.nanoTime() - begin) / 1e6);
    }
    millis.sort(null);
    return new Measured(name, millis, plans.last());
  }

  /**
   * What a statement took.
   *
   * @param millis ascending, begin and commit included
   */
  private record Measured(String name, List<Double> millis, List<String> plans) {
    double at(double share) {
      return millis.get((int) Math.min(millis.size() - 1L, Math.round(millis.size() * share)));
    }
  }

  private static void print(PrintStream out, List<Measured> all) {
    out.println("| statement | median ms | 99 % ms |");
    out.println("| --- | ---: | ---: |");
    all.forEach(one -> out.printf("| %s | %.2f | %.2f |%n", one.name(), one.at(0.5), one.at(0.99)));
    for (Measured one : all) {
      out.printf("%n%s:%n", one.name());
      one.plans().forEach(plan -> out.println(plan.indent(2).stripTrailing()));
    }
  }

  private static Arrival arrival(int i) {
    return new Arrival(TOPIC, Math.floorMod(i, 6), Math.abs(i / 6), bytes(i / 10));
  }

  private static AttemptKey key(int i, int attempt) {
    return new AttemptKey(id(i), attempt);
  }

  /** As the filling makes them. */
  private static String id(int i) {
    byte[] digits = Integer.toString(i).getBytes(StandardCharsets.US_ASCII);
    return HexFormat.of().formatHex(digest("MD5", digits));
  }

  private static byte[] hash(int i) {
    return digest("SHA-256", bytes(i));
  }

  private static byte[] bytes(int i) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(i).array();
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
