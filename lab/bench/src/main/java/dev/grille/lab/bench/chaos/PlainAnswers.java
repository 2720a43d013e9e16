package dev.grille.lab.bench.chaos;

import dev.grille.contracts.AnswerReader;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.WarningCode;
import dev.grille.lab.bench.chaos.AnswerLog.Received;
import dev.grille.lab.bench.chaos.Sendings.Sending;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of a pass without what differs from pass to pass by right: times, template ids, which
 * are random and become the commands that made them, which of several templates that are equally
 * like a new one are named, the name of the pass in its topics, and places, which are other ones
 * where a record was sent again.
 */
final class PlainAnswers {
  private static final Pattern TEMPLATE = Pattern.compile("\\b[0-9a-f]{40}\\b");

  /** An id by place: partition, offset, and the topic's own id. */
  private static final Pattern PLACE =
      Pattern.compile("(\"<pass>\\.[a-z]+)-[0-9]+-[0-9]+-[A-Za-z0-9_-]{22}");

  private final Pass.Outcome pass;
  private final Map<Integer, List<Received>> byRecord = new HashMap<>();
  private final Map<String, String> makers = new HashMap<>();

  PlainAnswers(Pass.Outcome pass) {
    this.pass = pass;
    for (Sending sending : pass.sendings().all()) {
      for (Received answer : pass.answers().of(sending.number())) {
        byRecord
            .computeIfAbsent(sending.record().number(), number -> new ArrayList<>())
            .add(answer);
        if (answer.vendor() == null
            && AnswerReader.read(answer.body()) instanceof TemplateAnswer.TemplateAdded added) {
          // By who made its first version: others may have added to it.
          makers.putIfAbsent(added.templateId(), answer.commandId());
        }
      }
    }
  }

  /** All answers of a record; one where each sending of it was answered alike. */
  Set<String> of(PlannedRecord record) {
    Set<String> plain = new TreeSet<>();
    byRecord.getOrDefault(record.number(), List.of()).forEach(answer -> plain.add(plain(answer)));
    return plain;
  }

  private String plain(Received received) {
    if (received.vendor() != null) {
      return named(new String(received.body(), StandardCharsets.UTF_8)) + received.vendor();
    }
    // As it was sent, so that whatever differs is seen, be it nothing that is read.
    var answer = (ObjectNode) JsonMapper.shared().readTree(received.body());
    answer.remove("timings_ms");
    for (JsonNode version : answer.path("versions")) {
      ((ObjectNode) version).remove("created_at");
      // Whether it was published at all is what the passes agree in.
      ((ObjectNode) version).put("published_at", version.has("published_at"));
    }
    for (JsonNode warning : answer.path("warnings")) {
      if (warning.path("code").asString().equals(WarningCode.LIKE_TEMPLATE.wireName())) {
        ((ObjectNode) warning).remove(List.of("template_id", "message"));
      }
    }
    return named(answer.toString());
  }

  private String named(String answer) {
    String plain =
        TEMPLATE
            .matcher(answer)
            .replaceAll(found -> "<" + makers.getOrDefault(found.group(), "unknown") + ">")
            .replace("\"" + pass.stage().name() + ".", "\"<pass>.");
    return PLACE.matcher(plain).replaceAll("$1-<place>");
  }
}
