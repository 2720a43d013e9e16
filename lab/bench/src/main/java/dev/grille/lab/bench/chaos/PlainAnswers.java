package dev.grille.lab.bench.chaos;

import dev.grille.lab.bench.chaos.AnswerLog.Received;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of a pass without what differs from pass to pass by right: timings, template ids,
 * which are random and become the commands that made them, the name of the pass in its topics, and
 * these topics' own ids.
 */
final class PlainAnswers {
  private static final Pattern TEMPLATE = Pattern.compile("\\b[0-9a-f]{40}\\b");

  /** An id by place, up to the topic's own id. */
  private static final Pattern TOPIC =
      Pattern.compile("(\"<pass>\\.[a-z]+-[0-9]+-[0-9]+)-[A-Za-z0-9_-]{22}");

  private final Pass.Outcome pass;
  private final Map<String, String> makers = new HashMap<>();

  PlainAnswers(Pass.Outcome pass) {
    this.pass = pass;
    for (PlannedRecord record : pass.plan()) {
      for (Received answer : pass.answers().of(record.number())) {
        JsonNode json = json(answer);
        if (json.path("type").asString("").equals("add")
            && json.path("status").asString("").equals("ok")) {
          makers.put(json.path("template_id").asString(""), answer.commandId());
        }
      }
    }
  }

  /** The first answer of a record; empty where there is none. */
  String of(int number) {
    List<Received> all = pass.answers().of(number);
    if (all.isEmpty() || !(json(all.get(0)) instanceof ObjectNode answer)) {
      return "";
    }
    answer.remove("timings_ms");
    String plain =
        TEMPLATE
            .matcher(answer.toString())
            .replaceAll(found -> "<" + makers.getOrDefault(found.group(), "unknown") + ">")
            .replace("\"" + pass.stage().name() + ".", "\"<pass>.");
    return TOPIC.matcher(plain).replaceAll("$1-<topic>");
  }

  private static JsonNode json(Received answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
