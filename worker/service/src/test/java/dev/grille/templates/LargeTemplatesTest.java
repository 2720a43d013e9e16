package dev.grille.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.commands.CommandRun;
import dev.grille.commands.EndlessRun;
import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand;
import dev.grille.contracts.TemplateSummary;
import dev.grille.db.Migrations;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateVersions;
import dev.grille.lab.servers.SharedServers;
import dev.grille.sandbox.MonotonicClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Templates whose fields fill a record, and the lists that show them. */
class LargeTemplatesTest {
  private static final int FIELDS = 450;
  private static final int MESSAGE = 16 << 20;

  /** Beside the fields: ids, names, sizes. */
  private static final int HEAD = 64 << 10;

  private static final CommandRun RUN = new EndlessRun("large", 1);

  private DriverManagerDataSource source;
  private TransactionTemplate transaction;
  private TemplateRepository templates;

  @BeforeEach
  void migrate() {
    var server = SharedServers.database();
    source = new DriverManagerDataSource(server.freshDatabase(), server.user(), server.password());
    new Migrations(source).migrate();
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    templates = new TemplateRepository(JdbcClient.create(source), Clock.systemUTC());
  }

  @Test
  void aPageEndsBeforeItsAnswerIsTooLargeAndTheNextGoesOn() {
    // 1.5 MiB each, nearly all of it in characters of three bytes: no page holds more than two.
    String fields = FieldSpecs.toJson(((TemplateCommand.AddTemplate) add(6)).fields());
    List<String> added = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      added.add(store("%040x".formatted(i + 1), fields));
    }
    List<String> listed = new ArrayList<>();
    String after = "";
    int pages = 0;
    do {
      TemplateAnswer.TemplatesListed page = page(after);
      byte[] answer = AnswerWriter.write(page);
      assertThat(answer.length).isLessThan(ListTemplatesHandler.MAX_PAGE_BYTES + HEAD);
      page.templates().stream().map(TemplateSummary::templateId).forEach(listed::add);
      String next = page.nextPage();
      after = next == null ? null : ", \"after\": \"" + next + "\"";
      pages++;
    } while (after != null);
    assertThat(listed).isEqualTo(added);
    assertThat(pages).isEqualTo(4);
  }

  @Test
  void oneThatNoAnswerCouldShowIsRefused() {
    TemplateCommand.AddTemplate large = (TemplateCommand.AddTemplate) add(40);
    var handler =
        new AddTemplateHandler(
            new VersionLearner(
                (ref, kinds) -> {
                  throw new AssertionError("refused before its picture is fetched");
                },
                null,
                null,
                MonotonicClock.SYSTEM),
            templates,
            new TemplateVersions(JdbcClient.create(source), Clock.systemUTC()),
            new TemplateIds(new SplittableRandom()));
    CommandException refused =
        catchThrowableOfType(CommandException.class, () -> handler.prepare(large, RUN));
    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refused.path()).isEqualTo("$.template");
  }

  /** Fields that choose between so many names of 190 characters each. */
  private static Command add(int values) {
    String choice =
        IntStream.range(0, values)
            .mapToObj(i -> "\"" + i + "表".repeat(190) + "\"")
            .collect(Collectors.joining(","));
    String fields =
        IntStream.range(0, FIELDS)
            .mapToObj(
                i ->
                    """
                    {"quad": [[1, 1], [9, 1], [9, 9], [1, 9]], "name": "%d",
                     "kind": "enumeration", "values": [%s]}
                    """
                        .formatted(i, choice))
            .collect(Collectors.joining(","));
    byte[] record =
        ("{\"type\": \"add\", \"img\": \"AAAA\", \"template\": [" + fields + "]}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(record.length).isLessThan(MESSAGE);
    return CommandParser.parse(record, CommandFamily.TEMPLATES);
  }

  private String store(String id, String fields) {
    transaction.executeWithoutResult(
        tx ->
            templates.add(
                null, new VersionRow(id, 1, new byte[1], 10, 10, new byte[1], fields, null)));
    return id;
  }

  private TemplateAnswer.TemplatesListed page(String after) {
    byte[] record = ("{\"type\": \"list\"" + after + "}").getBytes(StandardCharsets.UTF_8);
    var command =
        (TemplateCommand.ListTemplates) CommandParser.parse(record, CommandFamily.TEMPLATES);
    var envelope = new Answer.Envelope("id", "list", 1, null, List.of(), "test", Map.of());
    return (TemplateAnswer.TemplatesListed)
        new ListTemplatesHandler(templates).prepare(command, RUN).completion().complete(envelope);
  }
}
