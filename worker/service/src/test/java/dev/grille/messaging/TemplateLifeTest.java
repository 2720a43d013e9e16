package dev.grille.messaging;

import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of a template over the topics: drafts, versions, names. */
class TemplateLifeTest extends TemplateBench {
  @Test
  void aDraftIsTriedThenPublishedAndOnlyThenQueried() {
    JsonNode added = ask("'type':'add','img':IMG,'draft':true," + FIELDS);
    String id = id(added);
    assertThat(added.path("draft").asBoolean()).isTrue();
    assertThat(query("'template_id':'" + id + "'").at("/error/code").asString())
        .isEqualTo("TEMPLATE_NOT_PUBLISHED");
    assertThat(
            query("'template_id':'" + id + "','template_version':1").at("/error/path").asString())
        .isEqualTo("$.template_version");

    JsonNode tried = ask("'type':'try','img':IMG,'template_id':'" + id + "'");
    assertThat(tried.path("template_version").asInt()).isEqualTo(1);
    assertThat(tried.at("/results/0/value").asString()).isEqualTo("a form");

    JsonNode published = ask("'type':'publish','template_id':'" + id + "'");
    assertThat(published.path("template_version").asInt()).isEqualTo(1);
    assertThat(published.has("previous_version")).isFalse();
    assertThat(query("'template_id':'" + id + "'").path("template_version").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsTriedLeavesNoResults() {
    String id = bench.addTemplate();
    String command = UUID.randomUUID().toString();
    bench.send(
        bench.template(
            command,
            body(
                "'type':'try','template_id':'%s','evidence':true,'pictures':[{'img':IMG},{'img':'%s'}]"
                    .formatted(id, base64(ScriptedReader.MISMATCH)))));
    JsonNode tried = bench.answer(command);
    assertThat(tried.path("success").asInt()).isEqualTo(1);
    assertThat(tried.path("fail").asInt()).isEqualTo(1);
    assertThat(tried.at("/pictures/0/results/0/evidence").isObject()).isTrue();
    assertThat(tried.at("/pictures/1/error/code").asString()).isEqualTo("TEMPLATE_MISMATCH");
    assertThat(bench.await(bench.topics.deadLetters(), command, 1)).hasSize(1);
    assertThat(count("select count(*) from results where command_id = '" + command + "'")).isZero();
    assertThat(
            count(
                "select template_version from commands where template_id = '%s' and command_id = '%s'"
                    .formatted(id, command)))
        .isEqualTo(1);
  }

  @Test
  void addingUnderANameMakesTheNextVersionWhereItIsAskedFor() {
    String newVersion = "'type':'add','img':IMG,'name':'发票','new_version':true,";
    JsonNode first = ask(newVersion + FIELDS);
    assertThat(first.path("template_version").asInt()).isEqualTo(1);
    JsonNode second = ask(newVersion + TWO_FIELDS);
    assertThat(id(second)).isEqualTo(id(first));
    assertThat(second.path("template_version").asInt()).isEqualTo(2);
    assertThat(query("'template_name':'发票'").path("results")).hasSize(2);

    JsonNode draft = ask(newVersion + "'draft':true," + FIELDS);
    assertThat(draft.path("template_version").asInt()).isEqualTo(3);
    assertThat(query("'template_name':'发票'").path("template_version").asInt()).isEqualTo(2);
    assertThat(query("'template_name':'发票','template_version':1").path("results")).hasSize(1);

    assertThat(second.path("warnings")).isEmpty();
    JsonNode other = ask("'type':'add','img':IMG,'name':'发票'," + FIELDS);
    assertThat(id(other)).isNotEqualTo(id(first));
    assertThat(other.path("warnings").valueStream())
        .filteredOn(warning -> warning.path("code").asString().equals("same_name"))
        .singleElement()
        .satisfies(
            warning -> assertThat(warning.path("template_id").asString()).isEqualTo(id(first)));
    String third = id(ask("'type':'add','img':IMG," + FIELDS));
    JsonNode renamed = ask("'type':'update','template_id':'" + third + "','name':'发票'");
    assertThat(renamed.at("/warnings/0/code").asString()).isEqualTo("same_name");
    ask("'type':'del','template_id':'" + third + "'");
    JsonNode ambiguous = ask(newVersion + FIELDS);
    assertThat(ambiguous.at("/error/code").asString()).isEqualTo("TEMPLATE_NAME_AMBIGUOUS");
    assertThat(ambiguous.at("/error/path").asString()).isEqualTo("$.name");
    assertThat(ambiguous.at("/error/message").asString()).contains(id(first), id(other));
    assertThat(query("'template_name':'发票'").at("/error/code").asString())
        .isEqualTo("TEMPLATE_NAME_AMBIGUOUS");

    ask("'type':'del','template_id':'" + id(first) + "'");
    assertThat(id(ask(newVersion + FIELDS))).isEqualTo(id(other));
  }

  @Test
  void anAddThatIsSentAgainAnswersTheSameTemplate() {
    String command = UUID.randomUUID().toString();
    String body = body("'type':'add','img':IMG,'name':'again','new_version':true," + FIELDS);
    bench.send(bench.template(command, body));
    bench.awaitFor(command, 1);
    bench.send(bench.template(command, body));
    List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(command, 2);
    assertThat(answers.get(1).value()).isEqualTo(answers.get(0).value());
    assertThat(count("select count(*) from template_versions")).isEqualTo(1);
  }

  @Test
  void anUpdateMakesADraftOfWhatItNamesAndKeepsTheRest() {
    String id = id(ask("'type':'add','img':IMG,'name':'form','review_below':70," + FIELDS));
    JsonNode updated = ask("'type':'update','template_name':'form'," + TWO_FIELDS);
    assertThat(updated.path("template_id").asString()).isEqualTo(id);
    assertThat(updated.path("template_version").asInt()).isEqualTo(2);
    assertThat(updated.path("width").asInt()).isEqualTo(1000);
    assertThat(query("'template_id':'" + id + "'").path("template_version").asInt()).isEqualTo(1);

    String doubtful = base64(ScriptedReader.DOUBTFUL);
    JsonNode picture = ask("'type':'update','template_id':'%s','img':'%s'".formatted(id, doubtful));
    assertThat(picture.path("template_version").asInt()).isEqualTo(3);
    assertThat(picture.path("results")).hasSize(2);
    assertThat(picture.at("/warnings/0/code").asString()).isEqualTo("empty");

    JsonNode fromFirst =
        ask(
            "'type':'update','template_id':'%s','template_version':1,'name':'new','review_below':50"
                .formatted(id));
    assertThat(fromFirst.path("template_version").asInt()).isEqualTo(4);
    JsonNode shown = ask("'type':'get','template_name':'new','picture':true");
    assertThat(shown.path("fields")).hasSize(1);
    assertThat(shown.path("review_below").asInt()).isEqualTo(50);
    assertThat(shown.path("picture").asString()).isEqualTo(base64("a form"));
    assertThat(
            ask("'type':'get','template_name':'new','template_version':3")
                .path("review_below")
                .asInt())
        .isEqualTo(70);
  }

  @Test
  void anotherNameAloneMakesNoVersion() {
    String id = id(ask("'type':'add','img':IMG,'name':'before'," + FIELDS));
    JsonNode renamed = ask("'type':'update','template_id':'" + id + "','name':'after'");
    assertThat(renamed.path("template_version").asInt()).isEqualTo(1);
    assertThat(renamed.has("results")).isFalse();
    assertThat(ask("'type':'get','template_name':'after'").path("versions")).hasSize(1);
    assertThat(query("'template_name':'after'").path("template_id").asString()).isEqualTo(id);
  }

  @Test
  void publishingGoesForthAndBack() {
    String id = bench.addTemplate();
    ask("'type':'update','template_id':'" + id + "'," + TWO_FIELDS);
    JsonNode forth = ask("'type':'publish','template_id':'" + id + "'");
    assertThat(forth.path("template_version").asInt()).isEqualTo(2);
    assertThat(forth.path("previous_version").asInt()).isEqualTo(1);
    assertThat(query("'template_id':'" + id + "'").path("results")).hasSize(2);

    JsonNode back = ask("'type':'publish','template_id':'" + id + "','template_version':1");
    assertThat(back.path("template_version").asInt()).isEqualTo(1);
    assertThat(back.path("previous_version").asInt()).isEqualTo(2);
    assertThat(query("'template_id':'" + id + "'").path("results")).hasSize(1);
    assertThat(query("'template_id':'" + id + "','template_version':2").path("results")).hasSize(2);
  }

  @Test
  void updatesAtOnceAreAllKept() {
    bench.work();
    String id = bench.addTemplate();
    List<String> commands = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      String command = UUID.randomUUID().toString();
      bench.send(
          bench.template(
              command,
              body("'type':'update','template_id':'%s','review_below':%d".formatted(id, i))));
      commands.add(command);
    }
    assertThat(
            commands.stream()
                .map(command -> bench.answer(command).path("template_version").asInt())
                .sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(2, 9).boxed().toList());
  }

  @Test
  void aQueryThatNamesNoVersionIsToldWhatIsUnknown() {
    String id = bench.addTemplate();
    assertThat(query("'template_id':'%s','template_version':2".formatted(id)).at("/error/path"))
        .hasToString("\"$.template_version\"");
    assertThat(
            query("'template_id':'%s','template_version':2".formatted("0".repeat(40)))
                .at("/error/path"))
        .hasToString("\"$.template_id\"");
  }

  @Test
  void misuseIsAnsweredWithWhatToChange() {
    String id = bench.addTemplate();
    String misuses =
        """
        'type':'update','template_id':'UNKNOWN','name':'n'; TEMPLATE_NOT_FOUND; $.template_id
        'type':'update','template_name':'no','name':'n'; TEMPLATE_NOT_FOUND; $.template_name
        'type':'update','template_id':'ID','template_version':7,'name':'n'; TEMPLATE_NOT_FOUND; $.template_version
        'type':'update','template_id':'ID','img':IMG,FIELDS; NOTHING_TO_UPDATE;
        'type':'update','template_id':'ID'; NOTHING_TO_UPDATE; $
        'type':'publish','template_name':'no'; TEMPLATE_NOT_FOUND; $.template_name
        'type':'publish','template_id':'ID','template_version':2; TEMPLATE_NOT_FOUND; $.template_version
        'type':'try','img':IMG,'template_id':'UNKNOWN'; TEMPLATE_NOT_FOUND; $.template_id
        'type':'try','img':IMG,'template_id':'ID','template_version':2; TEMPLATE_NOT_FOUND; $.template_version
        'type':'get','template_id':'UNKNOWN'; TEMPLATE_NOT_FOUND; $.template_id
        'type':'get','template_id':'ID','template_version':2; TEMPLATE_NOT_FOUND; $.template_version
        """;
    for (String misuse : misuses.lines().toList()) {
      String[] parts = misuse.split(";", -1);
      JsonNode answer = ask(parts[0].replace("'ID'", "'" + id + "'").replace("FIELDS", FIELDS));
      assertThat(answer.path("status").asString()).as(misuse).isEqualTo("error");
      assertThat(answer.at("/error/code").asString()).as(misuse).isEqualTo(parts[1].strip());
      assertThat(answer.at("/error/path").asString()).as(misuse).isEqualTo(parts[2].strip());
      assertThat(answer.at("/error/remedy").asString()).as(misuse).isNotEmpty();
    }
  }
}
