package dev.grille.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandBodiesTest {
  @ParameterizedTest
  @CsvSource({
    "05c3a46ce5d0ba91c76f6e7f1b2b9a4a5f9c2e11, template_id",
    "发票, template_name",
    "auto, template_id"
  })
  void aTemplateIsTypedByItsIdOrItsNameOrLeftToTheForm(String typed, String property) {
    assertThat(CommandBodies.queryWith(typed))
        .hasToString("{\"type\":\"query\",\"%s\":\"%s\"}".formatted(property, typed));
  }
}
