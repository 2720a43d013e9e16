package dev.grille.lab.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.Truth;
import dev.grille.lab.cases.photo.Homography;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseGeneratorTest {
  private static final Form TICKET = Forms.named("train-ticket");

  @TempDir Path folder;

  @Test
  void makesTheSameBytesFromTheSameSeed() {
    CaseFolder first = generator(7, 1).generate(TICKET, Severity.MILD, folder.resolve("a"));
    CaseFolder second = generator(7, 1).generate(TICKET, Severity.MILD, folder.resolve("b"));

    assertThat(second.file()).isEqualTo(first.file());
    assertThat(second.picture("query-1.jpg")).isEqualTo(first.picture("query-1.jpg"));
    assertThat(second.picture("template.png")).isEqualTo(first.picture("template.png"));
  }

  @Test
  void makesOtherPicturesFromAnotherSeed() {
    CaseFolder first = generator(7, 1).generate(TICKET, Severity.SCAN, folder.resolve("a"));
    CaseFolder second = generator(8, 1).generate(TICKET, Severity.SCAN, folder.resolve("b"));

    assertThat(second.file().queries().get(0).expected())
        .isNotEqualTo(first.file().queries().get(0).expected());
  }

  @Test
  void keepsTheFirstPicturesWhenMoreAreWanted() {
    CaseFolder one = generator(7, 1).generate(TICKET, Severity.SCAN, folder.resolve("a"));
    CaseFolder two = generator(7, 2).generate(TICKET, Severity.SCAN, folder.resolve("b"));

    assertThat(two.file().queries().get(0)).isEqualTo(one.file().queries().get(0));
  }

  @Test
  void writesCasesThatAreReadBackAsTheyWere() {
    CaseFolder written =
        new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 3, true, 1, 1))
            .generate(TICKET, Severity.HARD, folder);

    CaseFolder read = CaseFolder.below(List.of(folder)).get(0);

    assertThat(read.file().fields()).isEqualTo(written.file().fields());
    assertThat(read.file().fields()).anyMatch(f -> f.kind() == FieldKind.CN_ID_NUMBER);
    CaseQuery query = read.file().queries().get(0);
    assertThat(query.expected()).isEqualTo(written.file().queries().get(0).expected());
    assertThat(query.trueHomography()).isEqualTo(written.file().queries().get(0).trueHomography());
    assertThat(read.file().queries().get(1).truth()).isEqualTo(Truth.refused());
  }

  @Test
  void mapsTheWindowsIntoATemplateThatIsAPhotograph() {
    CaseFolder written = scene(Scene.PHOTO).generate(TICKET, Severity.MILD, folder);

    assertThat(written.file().templateImage()).isEqualTo("template.jpg");
    assertThat(Scene.formOf(written.file().name())).isEqualTo(TICKET.name());
    CaseQuery query = written.file().queries().get(0);
    Homography map = Homography.of(query.trueHomography());
    Quad window = written.file().fields().get(0).quad();
    assertThat(window).isNotEqualTo(TICKET.fields().get(0).quad());
    Point corner = map.map(window.upperLeft());
    assertThat(corner.x()).isPositive();
    assertThat(corner.y()).isPositive();
  }

  @Test
  void saysWhereARowThatMovedStands() {
    Form screen = Forms.named("phone-screen");
    CaseFolder written = scene(Scene.SHIFTED).generate(screen, Severity.SCAN, folder);

    CaseQuery query = written.file().queries().get(0);
    Homography plane = Homography.of(query.trueHomography());
    assertThat(query.trueQuads()).hasSize(screen.fields().size());
    assertThat(written.file().fields())
        .anySatisfy(
            field -> {
              Point flat = plane.map(field.quad().upperLeft());
              Point seen = query.trueQuads().get(field.name()).upperLeft();
              assertThat(Math.abs(seen.y() - flat.y())).isGreaterThan(20);
            });
  }

  private static CaseGenerator scene(Scene scene) {
    return new CaseGenerator(
        Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 5, false, 1, 0, scene));
  }

  private static CaseGenerator generator(long seed, int count) {
    return new CaseGenerator(
        Fonts.ofThisMachine(), new CaseGenerator.Settings(count, seed, false, 1, 0));
  }
}
