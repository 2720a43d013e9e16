package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Asks the schema and the parser about the same command, in which ID and Q stand for an id and a
 * quadrilateral.
 */
final class Agreement {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";
  private static final String QUAD = "[[10,10],[90,10],[90,30],[10,30]]";

  private Agreement() {}

  static void assertTaken(String body, CommandFamily family) {
    assertThat(Schemas.of(family).errors(bytes(body))).isEmpty();
    assertThatCode(() -> CommandParser.parse(bytes(body), family)).doesNotThrowAnyException();
  }

  static void assertRefused(String body, CommandFamily family) {
    assertThat(Schemas.of(family).errors(bytes(body))).isNotEmpty();
    assertThatThrownBy(() -> CommandParser.parse(bytes(body), family))
        .isInstanceOf(CommandException.class);
  }

  /** What no schema can say. */
  static void assertRefusedByTheParserAlone(String body, CommandFamily family) {
    assertThat(Schemas.of(family).errors(bytes(body))).isEmpty();
    assertThatThrownBy(() -> CommandParser.parse(bytes(body), family))
        .isInstanceOf(CommandException.class);
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').replace("ID", ID).replaceAll("\\bQ\\b", QUAD).getBytes(UTF_8);
  }
}
