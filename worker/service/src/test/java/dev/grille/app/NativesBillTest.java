package dev.grille.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials of what no package manager sees, held against the libraries themselves. */
class NativesBillTest {
  private static final String BILL = "/META-INF/sbom/natives.cdx.json";

  static List<JsonNode> components() throws IOException {
    try (InputStream in = NativesBillTest.class.getResourceAsStream(BILL)) {
      return JsonMapper.shared().readTree(in).get("components").valueStream().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("components")
  void aLibrarySpellsTheVersionThatIsBilled(JsonNode component) throws IOException {
    Map<String, String> said = properties(component);
    String version = component.get("version").asString();
    assertThat(said.get("grille:spelled")).contains(version);
    assertThat(component.get("cpe").asString()).contains(":" + version + ":");
    try (InputStream in = NativesBillTest.class.getResourceAsStream(said.get("grille:file"))) {
      assertThat(in).as(said.get("grille:file")).isNotNull();
      String library = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(library.contains(said.get("grille:spelled"))).as("spelled in it").isTrue();
    }
  }

  @Test
  void theGuideNamesWhatStrangersReach() throws IOException {
    String guide = Files.readString(Path.of("..", "..", "docs", "security.md"));
    List<JsonNode> reached =
        components().stream()
            .filter(c -> properties(c).get("grille:reached-by-strangers").equals("yes"))
            .toList();
    assertThat(reached).hasSize(3);
    assertThat(reached)
        .allSatisfy(
            c ->
                assertThat(guide)
                    .contains(c.get("name").asString() + " " + c.get("version").asString()));
  }

  @Test
  void noticesNameWhatTheWorkerIsMadeOf() throws IOException {
    try (InputStream in = NativesBillTest.class.getResourceAsStream("/META-INF/THIRD-PARTY.txt")) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("(BSD-3-Clause)", "org.openpnp:opencv:", "software.amazon.awssdk:s3:")
          .contains("org.bytedeco:tesseract:", "net.java.dev.jna:jna:")
          .doesNotContain("Unknown license");
    }
  }

  private static Map<String, String> properties(JsonNode component) {
    Map<String, String> said = new HashMap<>();
    component
        .get("properties")
        .forEach(p -> said.put(p.get("name").asString(), p.get("value").asString()));
    return said;
  }
}
