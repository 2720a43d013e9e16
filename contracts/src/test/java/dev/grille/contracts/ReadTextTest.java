package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command asks for that reads text, in Grille's own words and in other services'. */
class ReadTextTest {
  @Test
  void nothingButAPictureHasToBeSaid() {
    assertThat(parse("'img':'AA=='"))
        .isEqualTo(
            new Command.ReadText(
                null,
                PictureRequests.of(PictureRequest.only(new PictureRef.Inline("AA=="), null)),
                TextOptions.DEFAULT,
                false,
                TextFormat.JSON,
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'img':'AA==','min_size':16,'output_prob':true,'upright':true,'format':'hocr'",
        "'img':'AA==','min_size':16.0,'output_prob':true,'dir_assure':true,'format':'hocr'",
        "'img':'AA==','min_size':16,'format':'hocr','configure':{'output_prob':true,'dir_assure':true}",
        "'img':'AA==','configure':'{`min_size`:16,`output_prob`:true,`upright`:true,`format`:`hocr`}'",
        "'img':'AA==','upright':true,'dir_assure':true,'min_size':16,'format':'hocr','output_prob':true,"
            + "'configure':{'upright':true,'dir_assure':true,'min_size':16,'format':'hocr','output_prob':true}",
      })
  void optionsStandInTheBodyOrInConfigure(String properties) {
    Command.ReadText command = parse(properties);

    assertThat(command.options()).isEqualTo(new TextOptions(16, true));
    assertThat(command.prob()).isTrue();
    assertThat(command.format()).isEqualTo(TextFormat.HOCR);
    assertThat(command.unknownProperties()).isEmpty();
  }

  /** The example of Aliyun's text service, but for its type and the comments in its string. */
  @Test
  void theSeedsBodyIsTaken() {
    Command.ReadText command =
        parse("'image':'AA==','configure':'{`min_size` : 16, `output_prob` : true}'");

    assertThat(command.options()).isEqualTo(new TextOptions(16, false));
    assertThat(command.prob()).isTrue();
    assertThat(command.pictures())
        .isEqualTo(
            PictureRequests.of(
                new PictureRequest(new PictureRef.Inline("AA=="), null, "$.image", "$.page")));
  }

  @Test
  void manyPicturesAreAsManyOfItsWeight() {
    assertThat(parse("'data':['AA==','_-8=','AA==']").weight()).isEqualTo(3);
    assertThat(parse("'pictures':[{'image':'AA=='}]").pictures().all())
        .extracting(PictureRequest::picturePlace)
        .containsExactly("$.pictures[0].image");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'min_size':'16' | INVALID_FIELD | $.min_size",
        "'configure':{'min_size':5001} | INVALID_FIELD | $.configure.min_size",
        "'configure':'{`dir_assure`:1}' | INVALID_FIELD | $.configure.dir_assure",
        "'configure':'{`format`:`xlsx`}' | INVALID_FIELD | $.configure.format",
        "'configure':7 | INVALID_FIELD | $.configure",
        "'configure':'16' | MALFORMED_JSON | $.configure",
        "'configure':'{`a`:1,`a`:2}' | MALFORMED_JSON | $.configure.a",
        "'min_size':16,'configure':{'min_size':17} | INVALID_FIELD | $.configure.min_size",
        "'upright':true,'dir_assure':false | INVALID_FIELD | $.dir_assure",
        "'upright':true,'configure':{'dir_assure':false} | INVALID_FIELD | $.configure.dir_assure",
        "'image':'BB==' | INVALID_FIELD | $.image",
        "'image':7 | INVALID_FIELD | $.image",
      })
  void whatIsWrongIsSaidWithItsPlace(String properties, ErrorCode code, String path) {
    CommandException e =
        catchThrowableOfType(CommandException.class, () -> parse("'img':'AA=='," + properties));

    assertThat(e.code()).isEqualTo(code);
    assertThat(e.path()).isEqualTo(path);
    assertThat(e.outline().type()).isEqualTo("text");
  }

  @Test
  void whichPlaceSaysOtherwiseIsNamed() {
    CommandException e =
        catchThrowableOfType(
            CommandException.class,
            () -> parse("'img':'AA==','min_size':16,'configure':{'min_size':17}"));

    assertThat(e).hasMessage("says something else than $.min_size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'configure':{'finance':false}", "'configure':'{`finance`:false}'"})
  void unknownPropertiesOfConfigureAreNamed(String properties) {
    assertThat(parse("'img':'AA==','colour':1," + properties).unknownProperties())
        .containsExactly("$.colour", "$.configure.finance");
  }

  @Test
  void aQueryMayCallItsPictureImageAndHaveAConfigureThatSaysNothing() {
    Command query =
        CommandParser.parse(
            bytes(
                "{'template_id':'"
                    + "a1".repeat(20)
                    + "','image':'AA==','configure':{'finance':1}}"),
            CommandFamily.RECOGNITIONS);

    assertThat(query).isInstanceOf(Command.Query.class);
    assertThat(query.unknownProperties()).containsExactly("$.configure.finance");
  }

  private static Command.ReadText parse(String properties) {
    return (Command.ReadText)
        CommandParser.parse(
            bytes("{'type':'text'," + properties + "}"), CommandFamily.RECOGNITIONS);
  }

  /** Apostrophes are quotes, and backticks quotes within a string. */
  private static byte[] bytes(String body) {
    return body.replace('\'', '"').replace("`", "\\\"").getBytes(UTF_8);
  }
}
