package dev.grille.contracts;

import static dev.grille.contracts.CommandFamily.RECOGNITIONS;
import static dev.grille.contracts.CommandFamily.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds' bodies are accepted as they stand. */
class SeedExamplesTest {
  private static final String TEMPLATE_ID = "de370236a28437715be3aa33eef2e84634c805bc";

  private static final List<FieldSpec> FIELDS =
      List.of(
          FieldSpec.text("名称", quad(421, 465, 909, 471, 911, 503, 419, 495)),
          FieldSpec.text("识别号", quad(419, 495, 911, 503, 909, 533, 415, 527)),
          FieldSpec.text("发票号", quad(345, 339, 595, 343, 583, 397, 341, 385)));

  @Test
  void addWithAnAddressAndACommentInTheMiddle() {
    assertThat(parse("000-add-url", TEMPLATES))
        .isEqualTo(
            new TemplateCommand.AddTemplate(
                null,
                null,
                new PictureRef.At(
                    "https://xiaotih.seal.ac.cn/aikits_test/custom-ocr-0-template.jpg"),
                FIELDS,
                null,
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-add-img", "001-add-img"})
  void addWithThePictureInTheRecord(String example) {
    TemplateCommand.AddTemplate add = (TemplateCommand.AddTemplate) parse(example, TEMPLATES);

    assertThat(add.fields()).isEqualTo(FIELDS);
    assertThat(add.picture()).isInstanceOf(PictureRef.Inline.class);
    assertThat(add.unknownProperties()).isEmpty();
  }

  @Test
  void addWithWordsInPlaceOfTheAddressIsLeftToTheFetcher() {
    TemplateCommand.AddTemplate add = (TemplateCommand.AddTemplate) parse("001-add-url", TEMPLATES);

    assertThat(add.picture()).isEqualTo(new PictureRef.At("Image URL address"));
    assertThat(add.fields()).isEqualTo(FIELDS);
  }

  @Test
  void delOfOneTemplate() {
    assertThat(parse("000-del", TEMPLATES))
        .isEqualTo(
            new TemplateCommand.DeleteTemplates(null, List.of(TEMPLATE_ID), false, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-list", "001-list"})
  void listWithATrailingComma(String example) {
    assertThat(parse(example, TEMPLATES))
        .isEqualTo(new TemplateCommand.ListTemplates(null, null, null, null, false, List.of()));
  }

  @Test
  void queryWithoutATypeWrappedInABody() {
    assertThat(parse("000-query", RECOGNITIONS))
        .isEqualTo(
            new Command.Query(
                null,
                new TemplateRef.ById(TEMPLATE_ID),
                null,
                PictureRequests.of(
                    new PictureRequest(
                        new PictureRef.At(
                            "https://xiaotih.seal.ac.cn/aikits_test/custom-ocr-0-query.jpg"),
                        null,
                        "$.body.url",
                        "$.body.page")),
                false,
                List.of()));
  }

  @Test
  void wordsInPlaceOfAnIdAreRefusedByName() {
    CommandException query =
        catchThrowableOfType(CommandException.class, () -> parse("001-query", RECOGNITIONS));
    CommandException del =
        catchThrowableOfType(CommandException.class, () -> parse("001-del", TEMPLATES));

    assertThat(List.of(query, del))
        .allSatisfy(
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD);
              assertThat(e.path()).isEqualTo("$.template_id");
            });
    assertThat(query.outline()).isEqualTo(new CommandOutline(null, "query", null));
    assertThat(del.outline()).isEqualTo(new CommandOutline(null, "del", null));
  }

  private static Command parse(String example, CommandFamily family) {
    return CommandParser.parse(Resources.bytes("seeds/" + example + ".json"), family);
  }

  private static Quad quad(double... xy) {
    return new Quad(
        new Point(xy[0], xy[1]),
        new Point(xy[2], xy[3]),
        new Point(xy[4], xy[5]),
        new Point(xy[6], xy[7]));
  }
}
