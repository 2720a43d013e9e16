package dev.grille.vision.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.choice.Edits.Edit;
import org.junit.jupiter.api.Test;

class EditsTest {
  @Test
  void everyPlaceIsChangedAlone() {
    assertThat(Edits.between("2O24-I1", "2024-11"))
        .containsExactly(new Edit("2024-I1", 1), new Edit("2O24-11", 1));
  }

  @Test
  void neighboursChangeTogether() {
    assertThat(Edits.between("SII4", "SH4")).containsExactly(new Edit("SH4", 2));
    assertThat(Edits.between("AB<<", "AB<<<<")).containsExactly(new Edit("AB<<<<", 2));
    assertThat(Edits.between("AB", "")).containsExactly(new Edit("", 2));
  }

  @Test
  void spacesAndWidthAreNoChange() {
    assertThat(Edits.between("A 1", "Ａ1")).isEmpty();
  }
}
