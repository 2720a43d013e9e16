package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Whoever adds a command is told here what else has to know of it. */
class CommandTypeTest {
  @Test
  void eachCommandAndEachAnswerIsOfOneType() {
    assertThat(Stream.of(CommandType.values()).<Class<?>>map(CommandType::command))
        .containsExactlyInAnyOrderElementsOf(classes(Command.class));
    List<Class<?>> answers = classes(Answer.class);
    answers.remove(Answer.Failed.class);
    assertThat(Stream.of(CommandType.values()).<Class<?>>map(CommandType::answer))
        .containsExactlyInAnyOrderElementsOf(answers);
  }

  @Test
  void theSchemasKnowTheSameTypes() throws IOException {
    JsonNode answers = schema("answer").at("/properties/type/enum");
    Set<String> named = new HashSet<>();
    answers.forEach(name -> named.add(name.asString()));
    Set<String> known = new HashSet<>(Set.of(CommandOutline.UNKNOWN_TYPE));
    Stream.of(CommandType.values()).map(CommandType::wireName).forEach(known::add);
    assertThat(named).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource
  void theSchemasDescribeItsBodyAndItsAnswer(CommandType type) throws IOException {
    String quoted = "\"" + type.wireName() + "\"";
    String topic = type.family() == CommandFamily.TEMPLATES ? "template" : "recognition";
    assertThat(schema("command-" + topic).toString()).contains(quoted);
    assertThat(schema("answer").path("$defs").toString()).contains("{\"const\":" + quoted + "}");
  }

  @ParameterizedTest
  @EnumSource
  void theReadmeTellsWhereItGoesAndWhatItHolds(CommandType type) throws IOException {
    List<String> readme = Files.readAllLines(Path.of("..", "README.md"));
    String name = "`" + type.wireName() + "`";
    String topic =
        "| `"
            + (type.family() == CommandFamily.TEMPLATES
                ? TopicNames.TEMPLATES
                : TopicNames.RECOGNITIONS)
            + "` | ";
    assertThat(readme).anyMatch(line -> line.startsWith(topic) && line.contains(name));
    assertThat(readme).anyMatch(line -> line.startsWith("| " + name + " | "));
  }

  private static List<Class<?>> classes(Class<?> sealed) {
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        all.addAll(classes(permitted));
      } else {
        all.add(permitted);
      }
    }
    return all;
  }

  private static JsonNode schema(String name) throws IOException {
    try (var in =
        CommandType.class.getResourceAsStream("/dev/grille/contracts/" + name + ".schema.json")) {
      return WireJson.MAPPER.readTree(new String(in.readAllBytes(), UTF_8));
    }
  }
}
