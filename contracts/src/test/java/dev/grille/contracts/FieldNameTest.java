package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class FieldNameTest {
  @ParameterizedTest
  @CsvSource({
    "address(cr), address, cr",
    "address (CR), address, cr",
    "地址（cr）, 地址, cr",
    "地址（ＣＲ）, 地址, cr",
    "'items (hl) ', items, hl",
    "' items(hl)', items, hl",
    "地址　（cr）　, 地址, cr",
    "明细（NL）, 明细, nl",
    "items(Vl), items, vl",
    "(cr), (cr), ",
    "' (cr)', ' (cr)', ",
    "cr, cr, ",
    "address(cl), address(cl), ",
    "a(cr)b, a(cr)b, ",
    "net (EUR), net (EUR), "
  })
  void endingsInBracketsSayHowAFieldIsRead(String written, String plain, @Nullable String ending) {
    FieldName name =
        FieldName.read(new JsonPlace(JsonNodeFactory.instance.stringNode(written), "$"));

    assertThat(name).isEqualTo(new FieldName(written, plain, ending));
  }
}
