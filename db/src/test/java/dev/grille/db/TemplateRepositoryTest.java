package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.ResultRepository.FieldRow;
import dev.grille.db.TemplateRepository.Listed;
import dev.grille.db.TemplateRepository.SummaryRow;
import dev.grille.db.TemplateRepository.VersionRow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

class TemplateRepositoryTest {
  private static final int MAX_BYTES = 1000;

  private FreshDatabase database;
  private TemplateRepository templates;

  @BeforeEach
  void migrate() {
    database = new FreshDatabase();
    templates = database.templates();
  }

  @Test
  void aVersionComesBackAsItWasStored() {
    add(1, "invoice");
    VersionRow row = templates.version(id(1), 1).orElseThrow();
    assertThat(row.picture()).containsExactly(1, 2, 3);
    assertThat(row.features()).containsExactly(4, 5);
    assertThat(row.fieldsJson()).isEqualTo("[{\"name\": \"名称\"}]");
    assertThat(row.reviewBelow()).isEqualTo(80.5);
    assertThat(templates.publishedVersion(id(1))).contains(1);
    assertThat(templates.exists(id(1), 1)).isTrue();
    assertThat(templates.exists(id(1), 2)).isFalse();
  }

  @Test
  void aDeletedTemplateIsHiddenForGood() {
    add(1, null);
    assertThat(templates.delete(id(1))).isTrue();
    assertThat(templates.delete(id(1))).isFalse();
    assertThat(templates.publishedVersion(id(1))).isEmpty();
    assertThat(templates.exists(id(1), 1)).isFalse();
    assertThat(templates.isKnown(id(1))).isTrue();
    assertThat(templates.page(Listed.PUBLISHED, null, 10, MAX_BYTES)).isEmpty();
    assertThat(templates.version(id(1), 1)).isPresent();
  }

  @Test
  void pagesAreInTheOrderOfAddingAndGoOnAfterADeletedTemplate() {
    for (int i = 5; i > 0; i--) {
      add(i, "form " + i);
    }
    assertThat(templates.page(Listed.PUBLISHED, null, 2, MAX_BYTES))
        .extracting(SummaryRow::name)
        .containsExactly("form 5", "form 4");
    templates.delete(id(4));
    assertThat(templates.page(Listed.PUBLISHED, id(4), 2, MAX_BYTES))
        .extracting(SummaryRow::templateId)
        .containsExactly(id(3), id(2));
    assertThat(templates.page(Listed.PUBLISHED, id(1), 2, MAX_BYTES)).isEmpty();
  }

  @Test
  void aPageHoldsWhatFitsAndAtLeastOne() {
    for (int i = 1; i <= 5; i++) {
      add(i, null);
    }
    int bytes = "[{\"name\": \"名称\"}]".getBytes(StandardCharsets.UTF_8).length;
    assertThat(templates.page(Listed.PUBLISHED, null, 5, 3 * bytes)).hasSize(3);
    assertThat(templates.page(Listed.PUBLISHED, null, 5, 3 * bytes - 1)).hasSize(2);
    assertThat(templates.page(Listed.PUBLISHED, id(3), 5, 1))
        .extracting(SummaryRow::templateId)
        .containsExactly(id(4));
  }

  @Test
  void aVersionNeverChanges() {
    add(1, null);
    assertThatThrownBy(() -> database.jdbc.sql("update template_versions set width = 5").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("immutable");
    assertThatThrownBy(() -> database.jdbc.sql("delete from template_versions").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("immutable");
  }

  @Test
  void anIdThatIsNotFortyHexDigitsIsRefusedByTheSchema() {
    assertThatThrownBy(() -> templates.add(null, version("A".repeat(40))))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void resultsKeepTheOrderOfTheFields() {
    add(1, null);
    AttemptKey command = new AttemptKey("one", 1);
    database.ledger().receive(command, new byte[32], "query", null);
    new ResultRepository(database.jdbc, Clock.systemUTC())
        .add(
            command,
            id(1),
            1,
            List.of(
                new FieldRow(1, "乙", "2", 99.62, false, null),
                new FieldRow(1, "甲", "", 12.5, true, "cut_off")));
    assertThat(
            database
                .jdbc
                .sql(
                    "select key || '=' || value || '@' || score || review from result_fields order by position")
                .query(String.class)
                .list())
        .containsExactly("乙=2@99.62false", "甲=@12.50true");
  }

  @Test
  void aRoleOfItsOwnIsGrantedTheWorkAndNoMore() {
    String role = "worker_" + UUID.randomUUID().toString().substring(0, 8);
    database.jdbc.sql("create role " + role).update();
    new Migrations(database.source, role, null).migrate();
    database.transaction.executeWithoutResult(
        tx -> {
          database.jdbc.sql("set local role " + role).update();
          add(1, null);
          assertThat(templates.page(Listed.PUBLISHED, null, 1, MAX_BYTES)).hasSize(1);
          assertThatThrownBy(() -> database.jdbc.sql("drop table results").update())
              .rootCause()
              .hasMessageContaining("must be owner");
          tx.setRollbackOnly();
        });
  }

  @Test
  void aVersionKeepsItsAnchorsAndThoseBeforeHaveNone() {
    add(1, null);
    VersionRow anchored =
        new VersionRow(
            id(2),
            1,
            new byte[] {1},
            10,
            20,
            new byte[] {4},
            "[{}]",
            null,
            "[{\"text\": \"a\"}]",
            null,
            null);
    database.transaction.executeWithoutResult(tx -> templates.add(null, anchored));

    assertThat(templates.version(id(2), 1).orElseThrow().anchorsJson())
        .isEqualTo(anchored.anchorsJson());
    assertThat(templates.page(Listed.PUBLISHED, null, 9, MAX_BYTES))
        .extracting(row -> row.anchorsJson())
        .containsExactly(null, anchored.anchorsJson());
    int both = "[{}]".length() + anchored.anchorsJson().length();
    add(3, null);
    assertThat(templates.page(Listed.PUBLISHED, id(1), 9, both)).hasSize(1);
  }

  private void add(int number, String name) {
    database.transaction.executeWithoutResult(tx -> templates.add(name, version(id(number))));
  }

  private static VersionRow version(String id) {
    return new VersionRow(
        id, 1, new byte[] {1, 2, 3}, 10, 20, new byte[] {4, 5}, "[{\"name\":\"名称\"}]", 80.5);
  }

  private static String id(int number) {
    return "%040x".formatted(number);
  }
}
