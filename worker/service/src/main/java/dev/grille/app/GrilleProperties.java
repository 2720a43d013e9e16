package dev.grille.app;

import dev.grille.contracts.Tenant;
import dev.grille.contracts.TopicNames;
import dev.grille.recognition.ResultShaper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code grille}. Each can be an argument ({@code --grille.reader.children=4})
 * or a variable of the environment ({@code GRILLE_READER_CHILDREN=4}). Kafka's and the database's
 * addresses and credentials are Spring's: {@code spring.kafka.*}, {@code spring.datasource.*}.
 *
 * @param group consumer group that all workers share
 * @param instance name of this worker among them, part of its transactional ids; no two running
 *     workers may share it. Empty for the host's name and a random part. With a name that outlives
 *     a restart, what a killed worker left open ends at once and not at its time-out.
 * @param reviewBelow values scored below this, 0 to 100, are marked for review where the template
 *     does not say otherwise
 * @param templateCache most bytes of pictures and features of templates that are kept in memory
 * @param tenants parties that see nothing of one another, each with topics of its own ({@code
 *     acme.grille.templates} and so on) and a database schema of its own ({@code tenant_acme}); the
 *     topics without a prefix are served beside them. Each costs two consumers and lengthens {@code
 *     max.poll.interval.ms}, because all read with the same children.
 */
@ConfigurationProperties(prefix = "grille", ignoreUnknownFields = false)
public record GrilleProperties(
    @DefaultValue("grille") String group,
    @DefaultValue("") String instance,
    @DefaultValue(ResultShaper.REVIEW_BELOW) double reviewBelow,
    @DefaultValue("64MB") DataSize templateCache,
    @DefaultValue List<String> tenants,
    @DefaultValue Topics topics,
    @DefaultValue Batch batch,
    @DefaultValue Delivery delivery,
    @DefaultValue Reader reader,
    @DefaultValue Sources sources,
    @DefaultValue Pictures pictures,
    @DefaultValue Documents documents,
    @DefaultValue Database database,
    @DefaultValue Retention retention) {
  public GrilleProperties {
    tenants = List.copyOf(tenants);
    var unused = allOf(tenants);
    SettingBounds.requireNotNegative(
        "grille",
        List.of(
            topics, batch, delivery, reader, sources, pictures, documents, database, retention));
  }

  /** Whoever is served: those without a name first. */
  public List<Tenant> served() {
    return allOf(tenants);
  }

  private static List<Tenant> allOf(List<String> names) {
    List<Tenant> all = new ArrayList<>(List.of(Tenant.NONE));
    for (String name : names) {
      Tenant tenant = new Tenant(name);
      if (all.contains(tenant)) {
        throw new IllegalArgumentException("grille.tenants names '" + name + "' twice, or nobody");
      }
      all.add(tenant);
    }
    return List.copyOf(all);
  }

  /**
   * {@code grille.topics}: names, and how topics are made that do not exist.
   *
   * @param templates takes commands about the life of templates
   * @param recognitions takes query
   * @param results brings the answers
   * @param deadLetters keeps the commands that failed
   * @param replies topics that a {@code kafka_replyTopic} header may name; the answer goes there
   *     and to the results. Empty allows none.
   * @param create whether the worker makes topics that do not exist
   * @param partitions of each; existing topics with fewer are given more
   * @param replicas of each; -1 for the broker's default
   * @param maxMessage largest command; answers and dead letters may be 1 MB larger
   */
  public record Topics(
      @DefaultValue(TopicNames.TEMPLATES) String templates,
      @DefaultValue(TopicNames.RECOGNITIONS) String recognitions,
      @DefaultValue(TopicNames.RESULTS) String results,
      @DefaultValue(TopicNames.DEAD_LETTERS) String deadLetters,
      @DefaultValue List<String> replies,
      @DefaultValue("true") boolean create,
      @DefaultValue("6") int partitions,
      @DefaultValue("-1") short replicas,
      @DefaultValue("16MB") DataSize maxMessage) {}

  /**
   * {@code grille.batch}: what one poll may bring.
   *
   * @param maxRecords most records
   * @param maxBytes most bytes that are fetched at once; a single larger record is still fetched
   * @param queryThreads queries under way at the same time; 0 for one more than there are children,
   *     so that one picture is fetched while the others are read
   * @param time no command or picture of a batch is begun later than this after the first; what is
   *     left comes again with the next poll
   * @param margin what a batch may take beside fetching and reading pictures, at worst
   */
  public record Batch(
      @DefaultValue("32") int maxRecords,
      @DefaultValue("24MB") DataSize maxBytes,
      @DefaultValue("0") int queryThreads,
      @DefaultValue("1m") Duration time,
      @DefaultValue("1m") Duration margin) {}

  /**
   * {@code grille.delivery}: what happens to commands that do not come to an end.
   *
   * @param aloneAfter a command that was begun so often and never answered is done alone
   * @param quarantineAfter a command that was begun so often and never answered is given up
   * @param transactionTimeout for publishing a batch, after which the broker ends the transaction
   * @param shutdown how long a stopping worker may finish what it has begun
   * @param answerWithin a worker is not ready while a command that it received waits longer; at
   *     least the worst batch
   */
  public record Delivery(
      @DefaultValue("3") int aloneAfter,
      @DefaultValue("5") int quarantineAfter,
      @DefaultValue("30s") Duration transactionTimeout,
      @DefaultValue("30s") Duration shutdown,
      @DefaultValue("10m") Duration answerWithin) {}

  /**
   * {@code grille.reader}: the child processes that read pictures.
   *
   * @param children how many; 0 for one per processor
   * @param heap Java heap of a child
   * @param deadline for one picture, after which its child is killed; registering a template looks
   *     at three
   * @param recycleAfter pictures, after which a child is replaced
   * @param startTimeout until a new child has to stand
   * @param requireIsolation refuse to start where children cannot be kept from the network and from
   *     other processes
   * @param nameSpaces put children into name spaces of their own where the system allows it;
   *     without them a filter of system calls is what isolates
   */
  public record Reader(
      @DefaultValue("0") int children,
      @DefaultValue("768MB") DataSize heap,
      @DefaultValue("30s") Duration deadline,
      @DefaultValue("500") int recycleAfter,
      @DefaultValue("60s") Duration startTimeout,
      @DefaultValue("false") boolean requireIsolation,
      @DefaultValue("true") boolean nameSpaces) {
    /** The number of children, counted out. */
    public int count() {
      return children > 0 ? children : Runtime.getRuntime().availableProcessors();
    }
  }

  /**
   * {@code grille.sources}: where pictures may be fetched from. Nothing is allowed that is not
   * named here.
   *
   * @param hosts names; {@code *.example.com} for all below a domain, {@code *} for every name of
   *     the public internet
   * @param cidrs addresses that may be reached although they are not public, or without a name:
   *     {@code 10.1.0.0/16}, {@code fd00::/8}
   * @param ports that may be reached
   * @param connectTimeout until a connection stands
   * @param resolveTimeout until a name is resolved
   * @param readTimeout between two pieces of an answer
   * @param totalTimeout for one attempt, redirects and all
   * @param maxRedirects followed in one attempt
   * @param attempts in all, where another one can help
   * @param firstPause before the second attempt, at most; doubled before each further one
   * @param longestPause between attempts, at most
   * @param s3 object stores
   */
  public record Sources(
      @DefaultValue List<String> hosts,
      @DefaultValue List<String> cidrs,
      @DefaultValue({"80", "443"}) List<Integer> ports,
      @DefaultValue("5s") Duration connectTimeout,
      @DefaultValue("5s") Duration resolveTimeout,
      @DefaultValue("10s") Duration readTimeout,
      @DefaultValue("20s") Duration totalTimeout,
      @DefaultValue("5") int maxRedirects,
      @DefaultValue("3") int attempts,
      @DefaultValue("250ms") Duration firstPause,
      @DefaultValue("4s") Duration longestPause,
      @DefaultValue S3 s3) {}

  /**
   * {@code grille.sources.s3}: object stores. Credentials are found as the AWS SDK finds them:
   * environment, profile, container or instance role.
   *
   * @param buckets that may be read; empty allows none
   * @param endpoint of a store that is not Amazon's
   * @param region as the store calls it
   * @param pathStyle whether the bucket stands in the path and not in the host name
   */
  public record S3(
      @DefaultValue List<String> buckets,
      @Nullable URI endpoint,
      @DefaultValue("us-east-1") String region,
      @DefaultValue("false") boolean pathStyle) {}

  /**
   * {@code grille.pictures}: how large a picture may be.
   *
   * @param maxSize of the file
   * @param longestSide in pixels; phones' cameras of 50 megapixels reach 8,192
   * @param smallestSide in pixels
   * @param maxPixels width times height; 8,192 x 6,144 by default
   */
  public record Pictures(
      @DefaultValue("10MB") DataSize maxSize,
      @DefaultValue("8192") int longestSide,
      @DefaultValue("15") int smallestSide,
      @DefaultValue("50331648") long maxPixels) {}

  /**
   * {@code grille.documents}: documents that are known by their kind.
   *
   * @param kinds a folder with definitions of more kinds, or of others in place of shipped ones;
   *     empty for the shipped ones alone. It is read when the worker starts.
   */
  public record Documents(@DefaultValue("") String kinds) {}

  /**
   * {@code grille.database}: who changes the schema, and how long the server is patient.
   *
   * @param migrationUser role that owns the schema; null when it is the worker's own. The worker's
   *     role is granted what it needs.
   * @param migrationPassword its password
   * @param lockTimeout how long the server lets a statement wait for another's lock
   * @param statementTimeout how long the server lets a statement run; below the pool's {@code
   *     socketTimeout}, so that nothing goes on there that nobody waits for
   * @param idleTimeout how long the server keeps a transaction open in which nothing is asked, such
   *     as that of a worker that is frozen
   */
  public record Database(
      @Nullable String migrationUser,
      @Nullable String migrationPassword,
      @DefaultValue("10s") Duration lockTimeout,
      @DefaultValue("30s") Duration statementTimeout,
      @DefaultValue("60s") Duration idleTimeout) {}

  /**
   * {@code grille.retention}: how long what is stored is kept; {@code 0} keeps it for ever.
   *
   * @param ledger commands and their answers, since they were answered and last seen. After it a
   *     command's id is new: longer than any producer sends again, and longer than the topics keep
   *     their records. A command is kept at least as long as its results and its dead letter.
   * @param results values by field, since they were read; for reports in SQL, all of it is in the
   *     answers too
   * @param deadLetters records that failed, since they did: time to fix what was wrong and replay
   * @param templates pictures of templates and their sets, since they were deleted: time to notice
   *     a mistake
   * @param every the pause between two runs
   * @param step most rows that one transaction removes: short locks, and little to do again
   */
  public record Retention(
      @DefaultValue("30d") Duration ledger,
      @DefaultValue("30d") Duration results,
      @DefaultValue("90d") Duration deadLetters,
      @DefaultValue("7d") Duration templates,
      @DefaultValue("10m") Duration every,
      @DefaultValue("500") int step) {
    public Retention {
      for (Duration window : List.of(ledger, results, deadLetters, templates)) {
        if (window.isNegative()) {
          throw new IllegalArgumentException("grille.retention.*: no time is negative");
        }
      }
      if (every.toMillis() < 1 || step < 1) {
        throw new IllegalArgumentException("grille.retention.every and .step must be above 0");
      }
    }
  }
}
