package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command asks for that reads tables, in Grille's own words and in other services'. */
class ReadTablesTest {
  @Test
  void nothingButAPictureHasToBeSaid() {
    assertThat(parse("'img':'AA=='"))
        .isEqualTo(
            new Command.ReadTables(
                null,
                PictureRequests.of(PictureRequest.only(new PictureRef.Inline("AA=="), null)),
                TableOptions.DEFAULT,
                TableFormat.JSON,
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'format':'xlsx','line_less':true,'finance':true,'upright':true",
        "'format':'xlsx','line_less':true,'finance':true,'dir_assure':true",
        "'format':'xlsx','configure':{'line_less':true,'finance':true,'dir_assure':true}",
        "'configure':'{`format`:`xlsx`,`line_less`:true,`finance`:true,`upright`:true}'",
        "'format':'xlsx','line_less':true,'finance':true,'upright':true,'dir_assure':true,"
            + "'configure':{'format':'xlsx','line_less':true,'finance':true,'upright':true}",
      })
  void optionsStandInTheBodyOrInConfigure(String properties) {
    Command.ReadTables command = parse("'img':'AA=='," + properties);

    assertThat(command.options()).isEqualTo(new TableOptions(true, true, true));
    assertThat(command.format()).isEqualTo(TableFormat.XLSX);
    assertThat(command.unknownProperties()).isEmpty();
  }

  /**
   * The example of Aliyun's table service, but for its type and a quote of its string that stands
   * before its backslash.
   */
  @Test
  void theSeedsBodyIsTaken() {
    Command.ReadTables command =
        parse(
            "'image':'AA==','configure':"
                + "'{`format`:`html`, `finance`:false, `dir_assure`:false, `line_less`:false}'");

    assertThat(command.options()).isEqualTo(new TableOptions(false, false, false));
    assertThat(command.format()).isEqualTo(TableFormat.HTML);
    assertThat(command.pictures())
        .isEqualTo(
            PictureRequests.of(
                new PictureRequest(new PictureRef.Inline("AA=="), null, "$.image", "$.page")));
  }

  @Test
  void manyPicturesAreAsManyOfItsWeight() {
    assertThat(parse("'data':['AA==','_-8=','AA==']").weight()).isEqualTo(3);
    assertThat(parse("'url':'s3://a/b','pages':'2-5'").weight()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'format':'csv' | INVALID_FIELD | $.format",
        "'format':7 | INVALID_FIELD | $.format",
        "'configure':{'format':'hocr'} | INVALID_FIELD | $.configure.format",
        "'configure':'{`line_less`:1}' | INVALID_FIELD | $.configure.line_less",
        "'finance':'no' | INVALID_FIELD | $.finance",
        "'configure':7 | INVALID_FIELD | $.configure",
        "'configure':'{`a`:1,`a`:2}' | MALFORMED_JSON | $.configure.a",
        "'line_less':true,'configure':{'line_less':false} | INVALID_FIELD | $.configure.line_less",
        "'upright':true,'dir_assure':false | INVALID_FIELD | $.dir_assure",
      })
  void whatIsWrongIsSaidWithItsPlace(String properties, ErrorCode code, String path) {
    CommandException e =
        catchThrowableOfType(CommandException.class, () -> parse("'img':'AA=='," + properties));

    assertThat(e.code()).isEqualTo(code);
    assertThat(e.path()).isEqualTo(path);
    assertThat(e.outline().type()).isEqualTo("table");
  }

  @Test
  void theFormatsAreNamedWhereNoneOfThemIsAskedFor() {
    CommandException e =
        catchThrowableOfType(CommandException.class, () -> parse("'img':'AA==','format':'csv'"));

    assertThat(e).hasMessage("must be json, html or xlsx");
  }

  @Test
  void unknownPropertiesAreNamed() {
    assertThat(parse("'img':'AA==','colour':1,'configure':{'min_size':1}").unknownProperties())
        .containsExactly("$.colour", "$.configure.min_size");
  }

  private static Command.ReadTables parse(String properties) {
    byte[] body =
        ("{'type':'table'," + properties + "}")
            .replace('\'', '"')
            .replace("`", "\\\"")
            .getBytes(UTF_8);
    return (Command.ReadTables) CommandParser.parse(body, CommandFamily.RECOGNITIONS);
  }
}
