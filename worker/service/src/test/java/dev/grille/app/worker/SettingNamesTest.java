package dev.grille.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {
  private final SettingNames names = new SettingNames();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--grille.reader.children=4",
        "--grille.reviewBelow=70",
        "--grille.sources.hosts[0]=*.example.com",
        "--spring.kafka.bootstrap-servers=localhost:9092",
        "--server.port=0"
      })
  void settingsPass(String argument) {
    assertThat(names.complaint(List.of(argument))).isEmpty();
  }

  @Test
  void anUnknownSettingIsRefusedWithTheNearestName() {
    assertThat(names.complaint(List.of("--grille.reader.chidren=4")))
        .contains("unknown setting --grille.reader.chidren: is --grille.reader.children meant?");
    assertThat(names.complaint(List.of("--grille.colour=red")))
        .contains("unknown setting --grille.colour; the README lists those that there are");
    assertThat(names.complaint(List.of("children=4")))
        .contains("'children=4' is no setting: they are --NAME=VALUE");
  }

  @Test
  void whatIsNobodysIsRefused() {
    assertThat(names.complaint(List.of("--reader.children=4")))
        .contains("unknown setting --reader.children: is --grille.reader.children meant?");
  }

  @Test
  void aSystemPropertyThatIsNoSettingIsRefused() {
    assertThat(names.complaintOfProperties(List.of("grille.reader.chidren", "java.home")))
        .contains("unknown setting -Dgrille.reader.chidren: is --grille.reader.children meant?");
    assertThat(names.complaintOfProperties(List.of("grille.reader.children"))).isEmpty();
  }

  @Test
  void aVariableThatResemblesASettingIsRefused() {
    assertThat(names.complaintOfVariables(List.of("HOME", "GRILLE_READER_CHIDREN")))
        .contains("unknown setting GRILLE_READER_CHIDREN: is GRILLE_READER_CHILDREN meant?");
  }

  @Test
  void variablesOfOthersAreNotRefused() {
    assertThat(
            names.complaintOfVariables(
                List.of(
                    "GRILLE_REVIEWBELOW",
                    "GRILLE_REVIEW_BELOW",
                    "GRILLE_SOURCES_HOSTS_0_",
                    "GRILLE_SOURCES_HOSTS_1",
                    "GRILLE_TESSDATA",
                    "GRILLE_HOME",
                    // Of Kubernetes, where a service is named grille-sources.
                    "GRILLE_SOURCES_PORT",
                    "GRILLE_SOURCES_PORT_80_TCP",
                    "GRILLE_SOURCES_SERVICE_HOST")))
        .isEmpty();
  }

  @Test
  void aVariableThatIsNoSettingIsTold() {
    assertThat(
            names.strangeVariables(
                List.of("GRILLE_HOME", "GRILLE_REVIEW_BELOW", "GRILLE_TESSDATA", "HOME")))
        .containsExactly("GRILLE_HOME is no setting");
  }
}
