package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.TemplateRepository.Listed;
import dev.grille.db.TemplateRepository.SummaryRow;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateVersions.Head;
import dev.grille.db.TemplateVersions.VersionTimes;
import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.SharedServers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Several versions of a template: which there are, which queries may use, and who is first. */
class TemplateVersionsTest {
  private static final int MAX_BYTES = 1000;
  private static final String ID = "a".repeat(40);
  private static final String OTHER = "b".repeat(40);

  private final FreshDatabase database = new FreshDatabase();
  private final TemplateRepository templates = database.templates();
  private final TemplateVersions versions = new TemplateVersions(database.jdbc, Clock.systemUTC());

  @Test
  void aDraftIsNoPublishedVersionUntilItIsPublished() {
    add("form", version(ID, 1), false);
    assertThat(versions.find(ID)).contains(new Head(ID, "form", null, 1));
    assertThat(templates.publishedVersion(ID)).isEmpty();
    assertThat(versions.wasPublished(ID, 1)).isFalse();

    in(() -> versions.publish(ID, 1));
    assertThat(templates.publishedVersion(ID)).contains(1);
    assertThat(versions.wasPublished(ID, 1)).isTrue();
  }

  @Test
  void whatWasPublishedOnceStaysUsableWhenAnotherIsPublished() {
    add("form", version(ID, 1), true);
    in(() -> templates.addVersion(version(ID, 2)));
    in(() -> templates.addVersion(version(ID, 3)));
    in(() -> versions.publish(ID, 3));
    in(() -> versions.publish(ID, 1));
    in(() -> versions.publish(ID, 3));

    assertThat(versions.find(ID)).contains(new Head(ID, "form", 3, 3));
    assertThat(List.of(1, 2, 3))
        .filteredOn(v -> versions.wasPublished(ID, v))
        .containsExactly(1, 3);
  }

  @Test
  void theHistoryTellsWhenEachWasMadeAndFirstPublished() {
    Instant first = Instant.parse("2026-11-01T00:00:00Z");
    in(() -> at(first).add("form", version(ID, 1), true));
    in(() -> at(first.plusSeconds(10)).addVersion(version(ID, 2)));
    in(() -> at(first.plusSeconds(20)).addVersion(version(ID, 3)));
    in(() -> publishAt(first.plusSeconds(30), 3));
    in(() -> publishAt(first.plusSeconds(40), 1));
    in(() -> publishAt(first.plusSeconds(50), 3));

    assertThat(versions.history(ID, 10))
        .containsExactly(
            new VersionTimes(1, first, first),
            new VersionTimes(2, first.plusSeconds(10), null),
            new VersionTimes(3, first.plusSeconds(20), first.plusSeconds(30)));
    assertThat(versions.history(ID, 2)).extracting(VersionTimes::version).containsExactly(2, 3);
  }

  @Test
  void aNameIsFoundWhileItsTemplateIsServed() {
    add("form", version(ID, 1), true);
    add("form", version(OTHER, 1), false);
    assertThat(versions.named("form", 5)).containsExactly(ID, OTHER);
    assertThat(versions.named("form", 1)).containsExactly(ID);
    assertThat(versions.named("Form", 5)).isEmpty();

    in(() -> versions.rename(OTHER, "another"));
    in(() -> templates.delete(ID));
    assertThat(versions.named("form", 5)).isEmpty();
    assertThat(versions.named("another", 5)).containsExactly(OTHER);
    assertThat(versions.find(ID)).isEmpty();
    assertThat(versions.lock(ID)).isEmpty();
  }

  @Test
  void aListCanBeNarrowedByNameAndShowsDraftsOnRequest() {
    add("VAT Invoice 100%", version(ID, 1), true);
    add("draft of an invoice", version(OTHER, 1), false);
    in(() -> templates.addVersion(version(OTHER, 2)));
    in(() -> templates.addVersion(version(ID, 2)));

    assertThat(listed(new Listed("INVOICE", false))).containsExactly(ID + " 1 true");
    assertThat(listed(new Listed("invoice", true)))
        .containsExactly(ID + " 1 true", OTHER + " 2 false");
    assertThat(listed(new Listed("100%", true))).containsExactly(ID + " 1 true");
    assertThat(listed(new Listed("%", true))).containsExactly(ID + " 1 true");
    assertThat(listed(new Listed("_", true))).isEmpty();
    assertThat(listed(Listed.PUBLISHED)).containsExactly(ID + " 1 true");
  }

  @Test
  void versionsThatAreAddedAtOnceDoNotCollide() throws Exception {
    add("form", version(ID, 1), true);
    sideBySide(
        8,
        () -> {
          Head head = versions.lock(ID).orElseThrow();
          templates.addVersion(version(ID, head.newest() + 1));
        });
    assertThat(versions.find(ID).orElseThrow().newest()).isEqualTo(9);
  }

  @Test
  void ofThoseWhoAddUnderANewNameAtOnceOneIsTheFirst() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add("%040x".formatted(i));
    }
    var next = ids.iterator();
    sideBySide(
        ids.size(),
        () -> {
          versions.lockName("form");
          if (versions.named("form", 1).isEmpty()) {
            templates.add("form", version(next.next(), 1));
          }
        });
    assertThat(versions.named("form", 9)).hasSize(1);
  }

  @Test
  void whatAWorkerOfTheVersionBeforeAddsIsPublished() {
    in(
        () -> {
          database
              .jdbc
              .sql(
                  "insert into templates (template_id, name, published_version, created_at)"
                      + " values (:id, 'old', 1, now())")
              .param("id", ID)
              .update();
          templates.addVersion(version(ID, 1));
        });
    assertThat(versions.wasPublished(ID, 1)).isTrue();
    assertThat(versions.history(ID, 1).get(0).publishedAt()).isNotNull();
  }

  @Test
  void allVersionsOfBeforeCountAsPublished() {
    DatabaseServer server = SharedServers.database();
    var source =
        new DriverManagerDataSource(server.freshDatabase(), server.user(), server.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .table("flyway_schema_history")
        .target("8")
        .load()
        .migrate();
    JdbcClient jdbc = JdbcClient.create(source);
    jdbc.sql(
            """
            with added as (
              insert into templates (template_id, created_at) values (:id, now())),
            one as (
              insert into template_versions
                (template_id, version, picture, width, height, features, fields, created_at)
              values (:id, 1, 'p', 5, 5, 'f', '[1]', now()), (:id, 2, 'p', 5, 5, 'f', '[1]', now())
              returning 1)
            select count(*) from one
            """)
        .param("id", ID)
        .query((row, n) -> n)
        .list();
    new Migrations(source).migrate();
    var migrated = new TemplateVersions(jdbc, Clock.systemUTC());
    assertThat(migrated.wasPublished(ID, 1)).isTrue();
    assertThat(migrated.wasPublished(ID, 2)).isTrue();
    assertThat(migrated.wasPublished(ID, 3)).isFalse();
  }

  @Test
  void aDeletedTemplatesVersionsAreClearedAlike() {
    add("form", version(ID, 1), true);
    in(() -> templates.addVersion(version(ID, 2)));
    in(() -> templates.delete(ID));
    Pruning pruning = new Pruning(database.jdbc);
    in(
        () ->
            assertThat(pruning.templates(Instant.now().plusSeconds(9), 9))
                .as("the draft too")
                .isEqualTo(2));
    assertThat(templates.version(ID, 1)).isEmpty();
    assertThat(templates.version(ID, 2)).isEmpty();
  }

  private List<String> listed(Listed which) {
    List<SummaryRow> page = templates.page(which, null, 10, MAX_BYTES);
    return page.stream()
        .map(row -> row.templateId() + " " + row.version() + " " + row.isPublished())
        .toList();
  }

  private TemplateRepository at(Instant time) {
    return new TemplateRepository(database.jdbc, Clock.fixed(time, ZoneOffset.UTC));
  }

  private void publishAt(Instant time, int version) {
    new TemplateVersions(database.jdbc, Clock.fixed(time, ZoneOffset.UTC)).publish(ID, version);
  }

  private void add(String name, VersionRow first, boolean published) {
    in(() -> templates.add(name, first, published));
  }

  private void in(Runnable work) {
    database.transaction.executeWithoutResult(tx -> work.run());
  }

  private void sideBySide(int count, Runnable work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    CyclicBarrier start = new CyclicBarrier(count);
    try {
      Callable<Void> each =
          () -> {
            start.await();
            in(work);
            return null;
          };
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(threads.submit(each));
      }
      for (Future<Void> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static VersionRow version(String id, int version) {
    return new VersionRow(
        id, version, new byte[] {1}, 10, 20, new byte[] {2}, "[{\"name\": \"a\"}]", null);
  }
}
