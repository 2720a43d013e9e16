package dev.grille.messaging;

import static dev.grille.messaging.Workbench.base64;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A template, pictures of it that are read, and what is asked of both, in short. */
abstract class EvaluationBench {
  static final String ONE_FIELD = "[[[10,10],[200,10],[200,40],[10,40]],\"名称\"]";
  static final String TWO_FIELDS = ONE_FIELD + ",[[[10,50],[200,50],[200,80],[10,80]],\"号码\"]";

  Workbench bench;
  String template;

  @BeforeEach
  void start() {
    bench = new Workbench(1);
    bench.work();
    template =
        ok(ask("'type':'add','img':<a form>,'name':'form','template':[" + TWO_FIELDS + "]"))
            .path("template_id")
            .asString();
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  String letter(String id) {
    var letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    return new String(letter.headers().lastHeader("grille-dead-letter-id").value(), UTF_8);
  }

  String query(String pictures) {
    String id = UUID.randomUUID().toString();
    bench.send(
        bench.query(id, body("'template_id':'%s','pictures':[%s]".formatted(template, pictures))));
    bench.answer(id);
    return id;
  }

  JsonNode ask(String command) {
    String id = UUID.randomUUID().toString();
    bench.send(bench.template(id, body(command)));
    return bench.answer(id);
  }

  static JsonNode ok(JsonNode answer) {
    assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("ok");
    return answer;
  }

  /** With pictures of the words in angles. */
  static String body(String properties) {
    StringBuilder body = new StringBuilder("{");
    for (String part : properties.split("(?=<)|(?<=>)")) {
      body.append(
          part.startsWith("<") ? "'" + base64(part.substring(1, part.length() - 1)) + "'" : part);
    }
    return body.append("}").toString().replace('\'', '"');
  }

  int count(String sql) {
    return bench.jdbc.sql(sql).query(Integer.class).single();
  }
}
