package dev.grille.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/fields.md tells a form's maker is so. */
class FieldPageTest {
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  @Test
  void thePageHasARowForEachKindInTheirOrder() throws IOException {
    List<String> kinds =
        page()
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("`")[1])
            .toList();

    assertThat(kinds)
        .containsExactlyElementsOf(
            Arrays.stream(FieldKind.values()).map(FieldKind::wireName).toList());
  }

  @Test
  void itsExamplesAreTakenAsTheyStandThere() throws IOException {
    List<FieldKind> shown =
        EXAMPLE.matcher(page()).results().flatMap(found -> taken(found.group(1))).toList();

    assertThat(shown).containsExactly(FieldKind.ENUMERATION, FieldKind.PATTERN);
  }

  private static Stream<FieldKind> taken(String example) {
    byte[] bytes = example.getBytes(UTF_8);
    assertThat(Schemas.COMMAND_TEMPLATE.errors(bytes)).isEmpty();
    TemplateCommand.AddTemplate add =
        (TemplateCommand.AddTemplate) CommandParser.parse(bytes, CommandFamily.TEMPLATES);
    assertThat(add.unknownProperties()).isEmpty();
    return add.fields().stream().map(FieldSpec::kind);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "fields.md"));
  }
}
