package dev.grille.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Tenant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OutgoingCommandTest {
  private static final String TEMPLATE = "3f".repeat(20);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"type\": \"add\"} | TEMPLATES",
        "{\"type\": \"list\"} | TEMPLATES",
        "{\"type\": \"query\"} | RECOGNITIONS",
        "{\"template_id\": \"x\"} | RECOGNITIONS",
        "{\"type\": null} | RECOGNITIONS",
        "{\"type\": \"lst\"} | TEMPLATES",
      })
  void aCommandGoesToTheTopicThatTakesItsType(String body, CommandFamily family) {
    var json = (ObjectNode) JsonMapper.shared().readTree(body);
    assertThat(OutgoingCommand.of("id", "key", json).family()).isEqualTo(family);
  }

  static Stream<ObjectNode> bodies() {
    var corners = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
    return Stream.of(
        CommandBodies.add("form", List.of(FieldSpec.text("name", corners)), new byte[] {1}),
        CommandBodies.query(TEMPLATE, new byte[] {1}).put("page", 2),
        CommandBodies.query(TEMPLATE).put("url", "s3://scans/1.jpg"),
        CommandBodies.delete(List.of(TEMPLATE)),
        CommandBodies.list());
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void whatIsMadeIsWhatAWorkerTakes(ObjectNode body) {
    OutgoingCommand command = OutgoingCommand.of("id", "key", body);
    assertThat(command.checked()).isSameAs(command);
  }

  @Test
  void whatAWorkerWouldRefuseIsRefusedBefore() {
    OutgoingCommand query = OutgoingCommand.of("id", "key", CommandBodies.query("invoice"));
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(query::checked)
        .returns(ErrorCode.INVALID_FIELD, CommandException::code);
    var giant =
        new OutgoingCommand(
            "id", "key", CommandFamily.TEMPLATES, new byte[OutgoingCommand.MAX_BYTES + 1]);
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(giant::checked)
        .returns(ErrorCode.COMMAND_TOO_LARGE, CommandException::code);
  }

  @Test
  void anIdThatNoAnswerCouldNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutgoingCommand.of("", "key", CommandBodies.list()));
  }

  @Test
  void aTenantHasTopicsOfItsOwn() {
    Topics topics = Topics.STANDARD.of(new Tenant("acme"));
    assertThat(topics.taking(CommandFamily.TEMPLATES)).isEqualTo("acme.grille.templates");
    assertThat(topics.taking(CommandFamily.RECOGNITIONS)).isEqualTo("acme.grille.recognitions");
    assertThat(topics.results()).isEqualTo("acme.grille.results");
  }
}
