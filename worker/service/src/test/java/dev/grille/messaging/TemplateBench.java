package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Commands about templates and queries with them, in short, of a picture IMG of a form. */
abstract class TemplateBench {
  static final String FIELDS = "\"template\":[[[[10,10],[200,10],[200,40],[10,40]],\"名称\"]]";
  static final String TWO_FIELDS =
      "\"template\":[[[[10,10],[200,10],[200,40],[10,40]],\"名称\"],"
          + "[[[10,50],[200,50],[200,80],[10,80]],\"号码\"]]";
  private static final String UNKNOWN = "0123456789abcdef0123456789abcdef01234567";

  Workbench bench;

  @BeforeEach
  void start() {
    bench = new Workbench(2);
    bench.work();
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  JsonNode ask(String command) {
    String id = UUID.randomUUID().toString();
    bench.send(bench.template(id, body(command)));
    return bench.answer(id);
  }

  JsonNode query(String template) {
    String id = UUID.randomUUID().toString();
    bench.send(bench.query(id, body(template + ",'img':IMG")));
    return json(bench.awaitFor(id, 1).get(0));
  }

  static String body(String properties) {
    return ("{" + properties + "}")
        .replace("IMG", "'" + base64("a form") + "'")
        .replace("UNKNOWN", UNKNOWN)
        .replace('\'', '"');
  }

  static String id(JsonNode answer) {
    assertThat(answer.path("status").asString()).as(answer.toString()).isEqualTo("ok");
    return answer.path("template_id").asString();
  }

  int count(String sql) {
    return bench.jdbc.sql(sql).query(Integer.class).single();
  }
}
