package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures that a command asks about, and where what is wrong with one of them stands. */
class PictureRequestsTest {
  private static final String ID = "0123456789abcdef0123456789abcdef01234567";

  @Test
  void aListIsTakenInItsOrder() {
    PictureRequests pictures =
        parse("'pictures':[{'url':'https://a.test/b.tiff','page':2},{'img':'AA=='}]");

    assertThat(pictures.asList()).isTrue();
    assertThat(pictures.all())
        .containsExactly(
            new PictureRequest(
                new PictureRef.At("https://a.test/b.tiff"),
                2,
                "$.pictures[0].url",
                "$.pictures[0].page"),
            new PictureRequest(
                new PictureRef.Inline("AA=="), null, "$.pictures[1].img", "$.pictures[1].page"));
  }

  @Test
  void aListOfOneIsAnsweredAsAList() {
    assertThat(parse("'pictures':[{'img':'AA=='}]").asList()).isTrue();
    assertThat(parse("'img':'AA=='").asList()).isFalse();
  }

  @Test
  void bareBase64IsTakenAsOtherServicesTakeIt() {
    assertThat(parse("'data':['AA==','_-8=']").all())
        .containsExactly(
            new PictureRequest(new PictureRef.Inline("AA=="), null, "$.data[0]", "$.data[0]"),
            new PictureRequest(new PictureRef.Inline("_-8="), null, "$.data[1]", "$.data[1]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7 | 7", "2-4 | 2 3 4", "'2-3,8' | 2 3 8", "' 9 , 1 - 2 ' | 9 1 2", "3,3 | 3 3"})
  void pagesOfOneFileComeInTheOrderNamed(String named, String expected) {
    PictureRequests pictures = parse("'url':'https://a.test/b.pdf','pages':'" + named + "'");

    assertThat(pictures.asList()).isTrue();
    assertThat(pictures.all())
        .extracting(PictureRequest::page)
        .map(String::valueOf)
        .containsExactly(expected.split(" "));
    assertThat(pictures.all())
        .allSatisfy(
            picture -> {
              assertThat(picture.picture()).isSameAs(pictures.all().get(0).picture());
              assertThat(picture.placeOf("$.page")).isEqualTo("$.pages");
              assertThat(picture.placeOf("$.url")).isEqualTo("$.url");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "0", "1-", "-3", "5-2", "a", "1-51", "1-30,31-60", "100000"})
  void whatNamesNoPagesIsRefused(String named) {
    CommandException e = refusal("'img':'AA==','pages':'" + named + "'");
    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(e.path()).isEqualTo("$.pages");
  }

  @Test
  void fiftyPagesThatAreNamedOneByOneAreTakenAndNotOneMore() {
    assertThat(parse("'img':'AA==','pages':'1" + ",1".repeat(49) + "'").all()).hasSize(50);
    assertThat(refusal("'img':'AA==','pages':'1" + ",1".repeat(50) + "'"))
        .hasMessage("must name at most 50 pages");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'pictures':[] | INVALID_FIELD | $.pictures",
        "'pictures':'AA==' | INVALID_FIELD | $.pictures",
        "'pictures':['AA=='] | INVALID_FIELD | $.pictures[0]",
        "'pictures':[{'img':'AA=='},{}] | MISSING_FIELD | $.pictures[1].url",
        "'pictures':[{'img':'AA==','page':0}] | INVALID_FIELD | $.pictures[0].page",
        "'pictures':[{'img':'AA=='}],'url':'https://a.test/' | INVALID_FIELD | $.url",
        "'pictures':[{'img':'AA=='}],'page':2 | INVALID_FIELD | $.page",
        "'pictures':[{'img':'AA=='}],'data':['AA=='] | INVALID_FIELD | $.data",
        "'img':'AA==','page':1,'pages':'1-2' | INVALID_FIELD | $.page",
        "'data':[7] | INVALID_FIELD | $.data[0]",
        "'pages':'1-2' | MISSING_FIELD | $.url",
      },
      quoteCharacter = '`')
  void whatIsWrongIsSaidWithItsPlace(String properties, ErrorCode code, String path) {
    CommandException e = refusal(properties);
    assertThat(e.code()).isEqualTo(code);
    assertThat(e.path()).isEqualTo(path);
  }

  @Test
  void fiftyAreTakenAndNotOneMore() {
    assertThat(parse("'data':[" + "'AA==',".repeat(49) + "'AA==']").all()).hasSize(50);
    assertThat(refusal("'data':[" + "'AA==',".repeat(50) + "'AA==']").path()).isEqualTo("$.data");
  }

  @Test
  void unknownPropertiesOfAPictureAreNamed() {
    Command command = command("'pictures':[{'img':'AA=='},{'img':'AA==','colour':1}]");
    assertThat(command.unknownProperties()).containsExactly("$.pictures[1].colour");
  }

  private static PictureRequests parse(String properties) {
    return ((Command.Query) command(properties)).pictures();
  }

  private static Command command(String properties) {
    String json = "{'template_id':'" + ID + "'," + properties + "}";
    return CommandParser.parse(json.replace('\'', '"').getBytes(UTF_8), CommandFamily.RECOGNITIONS);
  }

  private static CommandException refusal(String properties) {
    return catchThrowableOfType(CommandException.class, () -> command(properties));
  }

  @Test
  void aRequestThatNoCommandCanMakeIsNone() {
    PictureRequest one = PictureRequest.only(new PictureRef.Inline("AA=="), null);
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> new PictureRequests(List.of(one, one), false)))
        .isNotNull();
  }
}
