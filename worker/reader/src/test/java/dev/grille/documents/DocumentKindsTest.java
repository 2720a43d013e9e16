package dev.grille.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.DocumentSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentKindsTest {
  private static final String OWN =
      """
      {"type": "parking_ticket", "title": "Parking ticket",
       "proportions": {"least": 0.5, "most": 2},
       "signs": [{"text": "Parking ticket", "weight": 3}], "enough": 3,
       "fields": [{"key": "plate", "from": [{"labels": ["Plate"]}], "required": true}]}
      """;

  @TempDir private Path folder;

  @Test
  void allThatAreShippedAreWhatTheyAreWrittenAs() {
    List<DocumentKind> kinds = DocumentKinds.shipped().all();

    assertThat(kinds).extracting(DocumentKind::type).doesNotHaveDuplicates().contains("passport");
    for (DocumentKind kind : kinds) {
      assertThat(DocumentKindJson.read(DocumentKindJson.write(kind), kind.type())).isEqualTo(kind);
    }
  }

  @Test
  void aFileAddsAKindOrTakesTheShippedOnesPlace() throws IOException {
    Files.writeString(folder.resolve("parking.json"), OWN);
    Files.writeString(folder.resolve("pass.json"), OWN.replace("parking_ticket", "passport"));

    DocumentKinds kinds = DocumentKinds.shipped().with(folder);

    assertThat(kinds.types()).hasSize(DocumentKinds.shipped().types().size() + 1);
    assertThat(kinds.chosen(List.of("parking_ticket", "passport"), null))
        .extracting(DocumentKind::title)
        .containsExactly("Parking ticket", "Parking ticket");
  }

  @Test
  void aFileThatCannotServeIsNamedWithThePlaceInIt() throws IOException {
    Path file = folder.resolve("parking.json");
    Files.writeString(file, OWN.replace("\"required\"", "\"requierd\""));
    assertThatThrownBy(() -> DocumentKinds.shipped().with(folder))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("$.fields[0].requierd");

    Files.writeString(file, OWN.replace("\"enough\": 3", "\"enough\": 4"));
    assertThatThrownBy(() -> DocumentKinds.shipped().with(folder))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("enough");

    Files.writeString(file, OWN.replace("\"labels\": [\"Plate\"]", "\"pattern\": \"(\""));
    assertThatThrownBy(() -> DocumentKinds.shipped().with(folder))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("RE2");

    Files.writeString(file, OWN.replace("\"labels\": [\"Plate\"]", "\"place\": \"ring\""));
    assertThatThrownBy(() -> DocumentKinds.shipped().with(folder))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("a sign has to tell the outline");
  }

  @Test
  void aSideLeavesOutTheOtherSideOfCardsAlone() {
    List<String> types = List.of("id_card_portrait_side", "id_card_emblem_side", "train_ticket");

    assertThat(DocumentKinds.shipped().chosen(types, DocumentSide.BACK))
        .extracting(DocumentKind::type)
        .containsExactlyInAnyOrder("id_card_emblem_side", "train_ticket");
  }

  @Test
  void anUnknownTypeIsToldWhatMayBeMeant() {
    assertThat(DocumentKinds.shipped().unknown("train_tickets")).contains("is train_ticket meant?");
    assertThatThrownBy(() -> DocumentKinds.shipped().chosen(List.of("papyrus"), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("papyrus is not a kind of document");
  }
}
