package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command asks for that reads documents, in Grille's own words and in other services'. */
class ReadDocumentsTest {
  @Test
  void nothingButAPictureHasToBeSaid() {
    assertThat(parse("'img':'AA=='"))
        .isEqualTo(
            new Command.ReadDocuments(
                null,
                PictureRequests.of(PictureRequest.only(new PictureRef.Inline("AA=="), null)),
                DocumentOptions.DEFAULT,
                "$.type_list",
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type_list':['vat_invoice','bankcard'],'side':'back'",
        "'type_list':['vat_invoice','bankcard','vat_invoice'],'configure':{'side':'back'}",
        "'side':'back','configure':'{`type_list`:[`vat_invoice`,`bankcard`]}'",
        "'type_list':['vat_invoice','bankcard'],'side':'back',"
            + "'configure':{'type_list':['vat_invoice','bankcard'],'side':'back'}",
      })
  void optionsStandInTheBodyOrInConfigure(String properties) {
    Command.ReadDocuments command = parse("'img':'AA=='," + properties);

    assertThat(command.options())
        .isEqualTo(new DocumentOptions(List.of("vat_invoice", "bankcard"), DocumentSide.BACK));
    assertThat(command.unknownProperties()).isEmpty();
  }

  /** The example of Aliyun's reading of cards, but for its type. */
  @Test
  void theSeedsBodyIsTaken() {
    Command.ReadDocuments command = parse("'image':'AA==','configure':'{`side`:`face`}'");

    assertThat(command.options()).isEqualTo(new DocumentOptions(List.of(), DocumentSide.FACE));
  }

  @Test
  void whereTheKindsAreNamedIsKeptForWhoKnowsThem() {
    assertThat(parse("'img':'AA==','configure':{'type_list':['a']}").typesAt())
        .isEqualTo("$.configure.type_list");
    assertThat(parse("'img':'AA==','type_list':['a'],'configure':{'side':'face'}").typesAt())
        .isEqualTo("$.type_list");
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
        "'side':'front' | INVALID_FIELD | $.side",
        "'side':7 | INVALID_FIELD | $.side",
        "'configure':{'side':'left'} | INVALID_FIELD | $.configure.side",
        "'type_list':[] | INVALID_FIELD | $.type_list",
        "'type_list':'vat_invoice' | INVALID_FIELD | $.type_list",
        "'type_list':['a',7] | INVALID_FIELD | $.type_list[1]",
        "'configure':'{`type_list`:[``]}' | INVALID_FIELD | $.configure.type_list[0]",
        "'side':'face','configure':{'side':'back'} | INVALID_FIELD | $.configure.side",
      })
  void whatIsWrongIsSaidWithItsPlace(String properties, ErrorCode code, String path) {
    CommandException e =
        catchThrowableOfType(CommandException.class, () -> parse("'img':'AA=='," + properties));

    assertThat(e.code()).isEqualTo(code);
    assertThat(e.path()).isEqualTo(path);
    assertThat(e.outline().type()).isEqualTo("documents");
  }

  @Test
  void unknownPropertiesAreNamed() {
    assertThat(parse("'img':'AA==','colour':1,'configure':{'format':1}").unknownProperties())
        .containsExactly("$.colour", "$.configure.format");
  }

  private static Command.ReadDocuments parse(String properties) {
    byte[] body =
        ("{'type':'documents'," + properties + "}")
            .replace('\'', '"')
            .replace("`", "\\\"")
            .getBytes(UTF_8);
    return (Command.ReadDocuments) CommandParser.parse(body, CommandFamily.RECOGNITIONS);
  }
}
