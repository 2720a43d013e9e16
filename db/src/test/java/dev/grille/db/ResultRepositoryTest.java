package dev.grille.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.ResultRepository.FieldRow;
import dev.grille.db.ResultRepository.PictureRow;
import dev.grille.db.TemplateRepository.VersionRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Operators ask by reason, with the very query that their page shows. */
class ResultRepositoryTest {
  private static final String TEMPLATE = "%040x".formatted(7);
  private static final String OTHER = "%040x".formatted(8);
  private static final Clock NOW = Clock.systemUTC();
  private static final Clock LAST_WEEK = Clock.offset(NOW, Duration.ofDays(-7));

  private final FreshDatabase database = new FreshDatabase();

  @BeforeEach
  void register() {
    TemplateRepository templates = new TemplateRepository(database.jdbc, NOW);
    for (String id : List.of(TEMPLATE, OTHER)) {
      VersionRow version =
          new VersionRow(id, 1, new byte[] {1}, 10, 20, new byte[] {2}, "[{}]", null);
      database.transaction.executeWithoutResult(tx -> templates.add(null, version));
    }
  }

  @Test
  void valuesAreFoundByTheirReason() throws IOException {
    add("old", LAST_WEEK, new FieldRow(1, "date", "2019-1", 31, true, "cut_off"));
    add(
        "new",
        NOW,
        new FieldRow(1, "date", "2022-", 41.5, true, "cut_off"),
        new FieldRow(1, "name", "Moss", 97, false, null),
        new FieldRow(1, "no", "8", 61, true, "blurred"));

    assertThat(documentedQuery("result_fields"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).isEqualTo("new " + TEMPLATE + " date 2022- 41.50"))
        .hasSize(1);
  }

  @Test
  void aReasonIsANameAsAnswersHaveIt() {
    assertThatThrownBy(() -> add("bad", NOW, new FieldRow(1, "no", "8", 61, true, "CUT OFF")))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void picturesAreFoundByTheTemplateThatReadThemHoweverItWasChosen() {
    add("named", NOW, new FieldRow(1, "no", "7", 99, false, null));
    AttemptKey key = new AttemptKey("chosen", 1);
    database.ledger().receive(key, new byte[32], "query", null);
    new ResultRepository(database.jdbc, NOW)
        .add(
            key,
            List.of(new PictureRow(1, TEMPLATE, 1), new PictureRow(3, OTHER, 1)),
            List.of(
                new FieldRow(1, "no", "8", 99, false, null),
                new FieldRow(3, "no", "9", 99, false, null)));

    assertThat(
            database
                .jdbc
                .sql(
                    """
                    select p.command_id || ' ' || p.picture || ' ' || f.value
                    from read_pictures p join result_fields f using (command_id, attempt, picture)
                    where p.template_id = :template order by f.value
                    """)
                .param("template", TEMPLATE)
                .query(String.class)
                .list())
        .containsExactly("named 1 7", "chosen 1 8");
    assertThat(
            database
                .jdbc
                .sql(
                    "select command_id || ' ' || picture from read_pictures where template_id = :t")
                .param("t", OTHER)
                .query(String.class)
                .list())
        .containsExactly("chosen 3");
  }

  private void add(String id, Clock clock, FieldRow... fields) {
    AttemptKey command = new AttemptKey(id, 1);
    database.ledger().receive(command, new byte[32], "query", null);
    new ResultRepository(database.jdbc, clock).add(command, TEMPLATE, 1, List.of(fields));
  }

  /** The query of docs/operating.md that names a table, its rows joined by spaces. */
  private List<String> documentedQuery(String table) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "operating.md"), UTF_8);
    Matcher query =
        Pattern.compile("```sql\\n((?:(?!```).)*" + table + ".*?)```", Pattern.DOTALL)
            .matcher(page);
    assertThat(query.find()).isTrue();
    return database
        .jdbc
        .sql(query.group(1).replace(";", ""))
        .query((row, number) -> line(row))
        .list();
  }

  private static String line(java.sql.ResultSet row) throws java.sql.SQLException {
    StringBuilder line = new StringBuilder(row.getString(1));
    for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
      line.append(' ').append(row.getString(i));
    }
    return line.toString();
  }
}
