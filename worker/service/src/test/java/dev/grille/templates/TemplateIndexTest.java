package dev.grille.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.db.Migrations;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateSignatures;
import dev.grille.db.TemplateVersions;
import dev.grille.lab.servers.SharedServers;
import dev.grille.reader.NoReader;
import dev.grille.reader.SaidSignatures;
import dev.grille.sandbox.MonotonicClock;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An index that follows what others publish and delete. */
class TemplateIndexTest {
  private static final Quad QUAD =
      new Quad(new Point(1, 1), new Point(9, 1), new Point(9, 9), new Point(1, 9));
  private static final String FIELDS = FieldSpecs.toJson(List.of(FieldSpec.text("a", QUAD)));
  private static final String A = "a".repeat(40);
  private static final String B = "b".repeat(40);

  private TransactionTemplate transaction;
  private JdbcClient jdbc;
  private TemplateRepository templates;
  private TemplateVersions versions;
  private TemplateIndex index;

  @BeforeEach
  void migrate() {
    var server = SharedServers.database();
    var source =
        new DriverManagerDataSource(server.freshDatabase(), server.user(), server.password());
    new Migrations(source).migrate();
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    jdbc = JdbcClient.create(source);
    templates = new TemplateRepository(jdbc, Clock.systemUTC());
    versions = new TemplateVersions(jdbc, Clock.systemUTC());
    TemplateSignatures signatures = new TemplateSignatures(jdbc);
    index =
        new TemplateIndex(
            signatures,
            new SignatureMaker(
                signatures,
                templates,
                (ref, kinds) -> {
                  throw new AssertionError("every version has its signature");
                },
                new NoReader(),
                MonotonicClock.SYSTEM));
  }

  @Test
  void whatIsCommittedIsFoundWithTheNextLookInWhateverOrder() throws Exception {
    assertThat(index.published().size()).isZero();
    transaction.executeWithoutResult(
        outer -> {
          templates.add(null, row(A, 1), true);
          commitElsewhere(() -> templates.add(null, row(B, 1), true));
          lookElsewhere(B + "/1");
        });
    assertHas(A + "/1", B + "/1");
  }

  @Test
  void whatIsRolledBackIsNotFound() {
    transaction.executeWithoutResult(
        tx -> {
          templates.add(null, row(A, 1), true);
          tx.setRollbackOnly();
        });
    assertHas();
  }

  @Test
  void anotherPublishedVersionTakesThePlaceOfTheOneBeforeAndDeletedOnesGo() {
    commit(() -> templates.add(null, row(A, 1), true));
    commit(() -> templates.add(null, row(B, 1), false));
    assertHas(A + "/1");
    commit(() -> templates.addVersion(row(A, 2)));
    assertHas(A + "/1");
    commit(() -> versions.publish(A, 2));
    commit(() -> versions.publish(B, 1));
    assertHas(A + "/2", B + "/1");
    commit(() -> versions.publish(A, 1));
    commit(() -> templates.delete(B));
    assertHas(A + "/1");
  }

  @Test
  void aNewNameIsNoChange() {
    commit(() -> templates.add(null, row(A, 1), true));
    var before = index.published();
    commit(() -> versions.rename(A, "another"));
    assertThat(index.published()).isSameAs(before);
  }

  @Test
  void aSignatureGoesWithThePictureThatItWasMadeOf() {
    commit(() -> templates.add(null, row(A, 1), true));
    commit(() -> templates.delete(A));
    commit(
        () ->
            jdbc.sql(
                    "update template_versions set picture = null, features = null, cleared_at = now()")
                .update());
    assertThat(jdbc.sql("select count(*) from template_signatures").query(Integer.class).single())
        .isZero();
  }

  private void assertHas(String... keys) {
    var now = index.published();
    assertThat(now.size()).isEqualTo(keys.length);
    assertThat(keys).allMatch(now::has);
  }

  private void commit(Runnable work) {
    transaction.executeWithoutResult(tx -> work.run());
  }

  private void commitElsewhere(Runnable work) {
    elsewhere(() -> commit(work));
  }

  private void lookElsewhere(String key) {
    elsewhere(() -> assertHas(key));
  }

  /** On a connection of its own. */
  private static void elsewhere(Runnable work) {
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(work);
    thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(failure[0]).isNull();
  }

  private static VersionRow row(String id, int version) {
    return new VersionRow(
        id,
        version,
        new byte[] {1},
        10,
        10,
        new byte[] {2},
        FIELDS,
        null,
        null,
        null,
        SaidSignatures.of(id + version).toBytes());
  }
}
