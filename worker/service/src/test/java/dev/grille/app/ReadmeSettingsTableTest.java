package dev.grille.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

class ReadmeSettingsTableTest {
  @Test
  void readmeNamesEachSettingWithItsDefault() throws IOException {
    List<String> begins =
        configuration()
            .lines()
            .filter(line -> line.startsWith("| `grille."))
            .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 2) + 1) + 1))
            .toList();

    assertThat(begins).containsExactlyElementsOf(rows("grille", GrilleProperties.class));
  }

  private static String configuration() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    int begin = readme.indexOf("\n## Configuration\n");
    return readme.substring(begin, readme.indexOf("\n## ", begin + 1));
  }

  private static List<String> rows(String prefix, Class<?> settings) {
    List<String> rows = new ArrayList<>();
    for (RecordComponent setting : settings.getRecordComponents()) {
      String name = prefix + "." + kebab(setting.getName());
      if (setting.getType().isRecord()) {
        rows.addAll(rows(name, setting.getType()));
      } else {
        rows.add("| `%s` | %s |".formatted(name, defaultOf(settings, setting.getName())));
      }
    }
    return rows;
  }

  private static String defaultOf(Class<?> settings, String name) {
    for (var parameter : settings.getDeclaredConstructors()[0].getParameters()) {
      DefaultValue value = parameter.getAnnotation(DefaultValue.class);
      if (parameter.getName().equals(name) && value != null && value.value().length > 0) {
        String first = String.join(",", value.value());
        return first.isEmpty() ? "" : "`" + first + "`";
      }
    }
    return "";
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
