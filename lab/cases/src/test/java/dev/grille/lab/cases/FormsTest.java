package dev.grille.lab.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.contracts.Point;
import dev.grille.lab.cases.print.Fonts;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FormsTest {
  @Test
  void areManyAndHaveTheirWindowsOnTheSheet() {
    assertThat(Forms.all()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(Forms.all()).extracting(Form::name).doesNotHaveDuplicates();
    for (Form form : Forms.all()) {
      for (FormField field : form.fields()) {
        for (Point corner : field.quad().corners()) {
          assertThat(corner.x()).as(field.name()).isBetween(0.0, (double) form.width());
          assertThat(corner.y()).as(field.name()).isBetween(0.0, (double) form.height());
        }
      }
    }
  }

  @Test
  void fillEveryWindow() {
    for (Form form : Forms.all()) {
      Map<String, String> values = form.values(new SplittableRandom(3));
      assertThat(values.values()).as(form.name()).hasSize(form.fields().size());
      assertThat(values.values()).as(form.name()).noneMatch(String::isBlank);
    }
  }

  @Test
  void printAValueInsideItsWindow() {
    Form form = Forms.named("claim-form");
    Style style = Style.plain();
    BufferedImage empty = form.draw(Map.of(), style);
    BufferedImage filled = form.draw(Map.of("name", "Alice Underwood"), style);
    FormField field = form.fields().get(1);

    int changed = 0;
    for (int y = 0; y < empty.getHeight(); y++) {
      for (int x = 0; x < empty.getWidth(); x++) {
        if (empty.getRGB(x, y) != filled.getRGB(x, y)) {
          changed++;
          assertThat((double) x).isBetween(field.x(), field.x() + field.width());
          assertThat((double) y).isBetween(field.y(), field.y() + field.height());
        }
      }
    }
    assertThat(changed).isGreaterThan(500);
  }

  @Test
  void sayWhichPackageBringsAMissingFont() {
    Fonts none = new Fonts(List.of(Path.of("no-such-folder")));
    Form form = Forms.named("train-ticket");

    assertThatThrownBy(() -> form.draw(Map.of(), Style.plain(), 1, none))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fonts-wqy-microhei")
        .hasMessageContaining("GRILLE_FONTS");
  }
}
