package dev.grille.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.grille.app.GrilleProperties;
import dev.grille.documents.DocumentKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Users' own kinds of documents, as a worker finds them when it starts. */
class DocumentKindsSettingTest {
  private static final String SLIP =
      """
      {"type": "slip", "proportions": {"least": 0.5, "most": 3}, "enough": 1,
       "signs": [{"text": "SLIP", "weight": 1}],
       "fields": [{"key": "number", "from": [{"labels": ["No"]}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void withoutAFolderThoseAreKnownThatAreShipped() {
    assertThat(known("").types()).isEqualTo(DocumentKinds.shipped().types());
  }

  @Test
  void whatAFolderDefinesIsKnownBesideThem() throws IOException {
    Files.writeString(folder.resolve("slip.json"), SLIP);

    assertThat(known(folder.toString()).types()).contains("slip", "passport");
  }

  @Test
  void aDefinitionThatIsNoneStopsTheStartAndNamesItsFileAndThePlace() throws IOException {
    Files.writeString(folder.resolve("slip.json"), SLIP.replace("\"No\"", "\"No\", \" \""));

    assertThat(refusal(folder.toString()))
        .startsWith("grille.documents.kinds cannot be '" + folder + "': ")
        .contains(folder.resolve("slip.json") + ": $.fields[0].from[0]", "labels");
  }

  @Test
  void aFolderThatIsNoneStopsTheStart() {
    Path none = folder.resolve("none");

    assertThat(refusal(none.toString()))
        .isEqualTo(
            "grille.documents.kinds cannot be '" + none + "': a folder that can be read is wanted");
  }

  private static DocumentKinds known(String folder) {
    return new HandlerWiring()
        .documentKinds(
            new Binder(new MapConfigurationPropertySource(Map.of("grille.documents.kinds", folder)))
                .bindOrCreate("grille", GrilleProperties.class));
  }

  private static String refusal(String folder) {
    Throwable failure = catchThrowable(() -> known(folder));
    return new StartFailures().sentence(new IllegalStateException("no bean", failure)).orElse("");
  }
}
