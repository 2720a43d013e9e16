package dev.grille.contracts;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a record: JSON in UTF-8, within bounds. */
class RecordBytesTest {
  private static final String ID = "de370236a28437715be3aa33eef2e84634c805bc";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "'text'",
        "{",
        "{'type'",
        "{'type':'list'",
        "{'type':'list'}}",
        "{'type':'list'} {}",
        "{'type':'list'} x",
        "{'type':list}",
        "{type:'list'}",
        "// nothing",
        "{'x':01}",
        "{'x':NaN}",
        "{'type':'list',,}",
        "{'type':'a\u0001'}"
      })
  void whatIsNotOneJsonObjectIsMalformed(String text) {
    assertThat(refusal(bytes(text), TEMPLATES).code()).isEqualTo(ErrorCode.MALFORMED_JSON);
  }

  @Test
  void aRecordWithoutAValueIsMalformed() {
    assertThat(refusal(null, TEMPLATES).code()).isEqualTo(ErrorCode.MALFORMED_JSON);
  }

  @Test
  void otherCharacterSetsAreRefused() {
    String list = "{\"type\":\"list\",\"id\":\"ü\"}";

    assertThat(List.of(list.getBytes(UTF_16BE), list.getBytes(ISO_8859_1)))
        .allSatisfy(
            bytes ->
                assertThat(refusal(bytes, TEMPLATES).code()).isEqualTo(ErrorCode.MALFORMED_JSON));
  }

  @Test
  void overlongUtf8IsRefused() {
    byte[] bytes = bytes("{'type':'list','id':'ab'}");
    int a = new String(bytes, ISO_8859_1).indexOf("ab");
    bytes[a] = (byte) 0xC1;
    bytes[a + 1] = (byte) 0x81;

    assertThat(refusal(bytes, TEMPLATES).getMessage()).isEqualTo("the value is not UTF-8");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(template("\uFEFF{'type':'list'}")).isInstanceOf(TemplateCommand.ListTemplates.class);
  }

  @Test
  void depthNumbersNamesAndTokensAreBounded() {
    List<String> bodies =
        List.of(
            "{'x':" + "[".repeat(100_000),
            "{'x':" + "9".repeat(100) + "}",
            "{'" + "n".repeat(1000) + "':1}",
            "{'x':[" + "{},".repeat(300_000) + "1]}");

    assertThat(bodies)
        .allSatisfy(
            body ->
                assertThat(refusal(bytes(body), TEMPLATES).code())
                    .isEqualTo(ErrorCode.MALFORMED_JSON));
  }

  @Test
  void aValueBeyond16MebibytesIsTooLarge() {
    byte[] value = bytes("{'type':'list','x':'" + "A".repeat(16 * 1024 * 1024) + "'}");

    assertThat(refusal(value, TEMPLATES).code()).isEqualTo(ErrorCode.COMMAND_TOO_LARGE);
  }

  @Test
  void aPictureOfTenMegabytesFits() {
    String base64 = "A".repeat(4 * ((10 * 1024 * 1024 + 2) / 3));
    String bare = "{'template_id':'%s','img':'%s'}".formatted(ID, base64);
    String wrapped = "{'body':'%s'}".formatted(bare.replace("'", "\\'"));

    for (String body : List.of(bare, wrapped)) {
      Command.Query query = (Command.Query) query(body);
      assertThat(((PictureRef.Inline) query.pictures().all().get(0).picture()).base64())
          .hasSize(base64.length());
    }
  }

  @Test
  void aRefusalDoesNotQuoteTheRecord() {
    CommandException e = refusal(bytes("{'type':'add','img':secret-token}"), TEMPLATES);

    assertThat(e.getMessage()).doesNotContain("secret").contains("line 1 column");
  }

  private static Command template(String body) {
    return CommandParser.parse(bytes(body), TEMPLATES);
  }

  private static Command query(String body) {
    return CommandParser.parse(bytes(body), RECOGNITIONS);
  }

  private static CommandException refusal(byte @Nullable [] value, CommandFamily family) {
    return catchThrowableOfType(CommandException.class, () -> CommandParser.parse(value, family));
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').getBytes(UTF_8);
  }
}
