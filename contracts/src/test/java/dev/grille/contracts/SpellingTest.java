package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> KNOWN =
      List.of("grille.reader.children", "grille.reader.heap", "template_id", "type", "img");

  @ParameterizedTest
  @CsvSource({
    "templateId, template_id",
    "template-id, template_id",
    "tempalte_id, template_id",
    "grille.reader.chidren, grille.reader.children",
    "grille.reader.Heap, grille.reader.heap",
    "tpye, type"
  })
  void aSlipIsTakenForTheNameThatItIsLike(String slip, String meant) {
    assertThat(Spelling.nearest(slip, KNOWN)).contains(meant);
  }

  @Test
  void otherNamesAndKnownOnesAreNoSlips() {
    assertThat(Spelling.nearest("pages", KNOWN)).isEmpty();
    assertThat(Spelling.nearest("template_id", KNOWN)).isEmpty();
    assertThat(Spelling.nearest("x".repeat(100_000), KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"templateId\": \"0\", \"img\": \"\"}|template_id is missing: is templateId meant for it?",
        "{\"type\": \"qeury\"}|is query meant? this topic takes query, text, table and documents"
      })
  void anErrorNamesWhatIsProbablyMeant(String body, String message) {
    CommandException error =
        catchThrowableOfType(
            CommandException.class,
            () ->
                CommandParser.parse(
                    body.getBytes(StandardCharsets.UTF_8), CommandFamily.RECOGNITIONS));
    assertThat(error).hasMessage(message);
  }

  @Test
  void anUnknownKindIsAnsweredWithTheOnesThereAre() {
    String add =
        "{\"type\": \"add\", \"img\": \"\", \"template\": [{\"name\": \"n\", \"kind\": \"dates\","
            + " \"quad\": [[0,0],[9,0],[9,9],[0,9]]}]}";
    CommandException error =
        catchThrowableOfType(
            CommandException.class,
            () ->
                CommandParser.parse(add.getBytes(StandardCharsets.UTF_8), CommandFamily.TEMPLATES));
    assertThat(error).hasMessageContaining("is date meant?").hasMessageContaining("cn_id_number");
  }
}
