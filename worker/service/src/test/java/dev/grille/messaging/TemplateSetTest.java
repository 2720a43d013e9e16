package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.Pruning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pictures whose values people told, and how a version reads them. */
class TemplateSetTest extends EvaluationBench {
  @Test
  void whatPeopleSayJoinsTheTemplatesSet() {
    String query = query("{'img':<read wrong>},{'img':<another form>},{'img':<read well>}");
    JsonNode said =
        ok(
            ask(
                "'type':'truth','command_id':'%s','expected':{'名称':'read well','号码':'read wrong'},'img':<read wrong>"
                    .formatted(query)));
    assertThat(said.path("template_id").asString()).isEqualTo(template);
    assertThat(said.path("template_version").asInt()).isEqualTo(1);
    assertThat(said.path("judged").asInt()).isEqualTo(2);
    assertThat(said.at("/wrong/0/key").asString()).isEqualTo("名称");
    assertThat(said.path("wrong")).hasSize(1);
    assertThat(said.path("kept").asBoolean()).isTrue();
    assertThat(
            ok(ask(
                    "'type':'truth','command_id':'%s','picture':3,'expected':{'名称':'read well'}"
                        .formatted(query)))
                .path("kept")
                .asBoolean())
        .isFalse();

    ok(ask("'type':'update','template_name':'form','template':[" + ONE_FIELD + "]"));
    JsonNode draft = ok(ask("'type':'evaluate','template_name':'form','set':true,'pictures':null"));
    assertThat(draft.path("template_version").asInt()).isEqualTo(2);
    assertThat(draft.path("pictures")).as("its values are the other version's").hasSize(1);
    assertThat(draft.at("/total/judged").asInt()).as("of a field that the draft has").isEqualTo(1);

    JsonNode published =
        ok(ask("'type':'evaluate','template_name':'form','set':true,'template_version':1"));
    assertThat(published.path("pictures")).hasSize(2);
    assertThat(published.at("/pictures/0/truth/command_id").asString()).isEqualTo(query);
    assertThat(published.at("/pictures/0/truth/picture").asInt()).isEqualTo(1);
    assertThat(published.at("/pictures/1/truth/picture").asInt()).isEqualTo(3);
    assertThat(published.at("/pictures/1").has("reading")).isFalse();
    assertThat(published.at("/total/judged").asInt()).isEqualTo(3);
    assertThat(published.at("/total/exact").asInt()).isEqualTo(2);
    assertThat(bench.reader.asked().stream().filter("read well"::equals)).hasSize(1);
  }

  @Test
  void aPictureThatAQueryRefusedJoinsTheSetOfTheTemplateThatIsNamed() {
    String query = query("{'img':<another form>},{'img':<read well>}");
    String alone = query("{'img':<another form>}");
    JsonNode said =
        ok(
            ask(
                "'type':'truth','command_id':'%s','template_name':'form','expected':{'名称':'x'},'img':<another form>"
                    .formatted(query)));
    assertThat(said.path("template_id").asString()).isEqualTo(template);
    assertThat(said.path("template_version").asInt()).isEqualTo(1);
    assertThat(said.path("unread").asBoolean()).isTrue();
    assertThat(said.path("kept").asBoolean()).isTrue();
    assertThat(said.path("judged").asInt()).isZero();
    JsonNode right =
        ok(
            ask(
                "'type':'truth','command_id':'%s','template_id':'%s','refuse':true,'img':<another form>"
                    .formatted(alone, template)));
    assertThat(right.has("wrongly_accepted")).isFalse();

    JsonNode total = ok(ask("'type':'evaluate','template_name':'form','set':true")).path("total");
    assertThat(total.path("wrongly_refused").asInt()).isEqualTo(1);
    assertThat(total.path("rightly_refused").asInt()).isEqualTo(1);
  }

  @Test
  void aPictureThatWasReadJoinsTheSetOfNoOtherTemplate() {
    String query = query("{'img':<read well>}");
    String said = "'type':'truth','command_id':'%s','expected':{'名称':'x'},'template_id':'%s'";
    ok(ask(said.formatted(query, template)));
    JsonNode other = ask(said.formatted(query, "0".repeat(40)));
    assertThat(other.at("/error/code").asString()).isEqualTo("INVALID_FIELD");
    assertThat(other.at("/error/path").asString()).isEqualTo("$.template_id");
    assertThat(other.at("/error/message").asString()).contains(template);
  }

  @Test
  void whatWasReadOfASetIsNotTakenForWhatJoinedItSince() {
    say("read well", "read well");
    say("hard to read", ScriptedReader.DEFECT);
    String id = UUID.randomUUID().toString();
    String body = body("'type':'evaluate','template_name':'form','set':true");
    bench.send(bench.template(id, body));
    assertThat(ok(bench.answer(id)).at("/total/failed").asInt()).isEqualTo(1);

    say("read new", "read new");
    bench.send(bench.planReplay(bench.template(id, body), letter(id)));
    JsonNode again = Topics.json(bench.awaitFor(id, 2).get(1));
    assertThat(again.at("/pictures/0/reading/results/0/value").asString()).isEqualTo("read new");
    assertThat(again.at("/pictures/1/verdict").asString()).isEqualTo("failed");
    assertThat(again.at("/total/exact").asInt()).isEqualTo(2);
  }

  @Test
  void commandsThatAreSentAgainAnswerTheSame() {
    String query = query("{'img':<read well>}");
    String truth =
        body(
            "'type':'truth','command_id':'%s','expected':{'名称':'read well'},'img':<read well>"
                .formatted(query));
    String evaluation = body("'type':'evaluate','template_name':'form','set':true");
    for (String sent : List.of(truth, evaluation)) {
      String id = UUID.randomUUID().toString();
      bench.send(bench.template(id, sent));
      ok(bench.answer(id));
      bench.send(bench.template(id, sent));
      List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 2);
      assertThat(answers.get(1).value()).isEqualTo(answers.get(0).value());
    }
    assertThat(count("select count(*) from template_truths")).isEqualTo(1);
  }

  @Test
  void aDeletedTemplateTakesItsSetWithIt() {
    String query = query("{'img':<read well>}");
    String said =
        "'type':'truth','command_id':'%s','expected':{'名称':'x'},'img':<read well>".formatted(query);
    ok(ask(said));
    ok(ask("'type':'del','template_id':'" + template + "'"));
    JsonNode gone = ask("'type':'evaluate','template_id':'%s','set':true".formatted(template));
    assertThat(gone.at("/error/code").asString()).isEqualTo("TEMPLATE_NOT_FOUND");
    JsonNode late = ask(said);
    assertThat(late.at("/error/code").asString()).isEqualTo("TEMPLATE_NOT_FOUND");
    assertThat(late.at("/error/path").asString()).isEqualTo("$.command_id");
    assertThat(count("select count(*) from template_truths")).isEqualTo(1);
    new Pruning(bench.jdbc).truthsOfTemplates(Instant.now().plusSeconds(60), 9);
    assertThat(count("select count(*) from template_truths")).isZero();
  }

  /** A query, and that its values were right, with a picture to be kept. */
  private void say(String read, String kept) {
    String query = query("{'img':<" + read + ">}");
    ok(
        ask(
            "'type':'truth','command_id':'%s','expected':{'名称':'%s'},'img':<%s>"
                .formatted(query, read, kept)));
  }
}
