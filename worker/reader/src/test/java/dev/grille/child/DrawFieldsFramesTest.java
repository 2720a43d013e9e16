package dev.grille.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.TemplateTask;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawFieldsFramesTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));

  @Test
  void fieldsAndAnchorsCrossWithTheirPicture() throws Exception {
    TemplateTask.DrawFields draw =
        new TemplateTask.DrawFields(
            new Picture(new byte[] {1}, PictureKind.PNG, 3, 2),
            List.of(FieldSpec.text("name", QUAD).relativeTo("total")),
            List.of(new Anchor(QUAD, "Grand total", "total"), new Anchor(QUAD, "总计", null)));
    Frame request = Question.about(draw).request();
    Headers.Ask ask = Headers.parse(request, Headers.Ask.class);

    assertThat(ask.task().frames().task(ask.details(), request.parts(), null))
        .usingRecursiveComparison()
        .isEqualTo(draw);
  }
}
