package dev.grille.lab.cases.families;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Reason;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.Wanted;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyGeneratorTest {
  @TempDir Path folder;

  @Test
  void makesTheSameBytesFromTheSameSeed() {
    CaseFolder first = draw("signs-and-currency", 0, 1, folder.resolve("a"));
    CaseFolder second = draw("signs-and-currency", 0, 1, folder.resolve("b"));

    assertThat(second.file()).isEqualTo(first.file());
    String picture = first.file().queries().get(0).image();
    assertThat(second.picture(picture)).isEqualTo(first.picture(picture));
    assertThat(second.picture("template.png")).isEqualTo(first.picture("template.png"));
  }

  @Test
  void namesFamilyAndStyleAndWhatIsHeldOut() {
    Family family = Families.named("same-issuer");
    int held = family.styles().size() - 1;

    CaseFolder drawn = CaseFolder.open(draw("same-issuer", held, 2, folder).path());

    assertThat(drawn.file().family()).isEqualTo("same-issuer");
    assertThat(drawn.file().style()).isEqualTo(family.styles().get(held).name());
    assertThat(drawn.file().heldOut()).isTrue();
    assertThat(drawn.file().queries())
        .extracting(CaseQuery::wanted)
        .containsExactly(Wanted.VALUES, Wanted.REFUSAL);
  }

  @Test
  void expectsNothingButDoubtOfWhatThePictureDoesNotShow() {
    CaseFolder drawn = draw("cut-off", 0, 1, folder);

    CaseQuery query = drawn.file().queries().get(0);
    assertThat(query.expected().values()).anyMatch(ExpectedValue::plain);
    assertThat(query.expected())
        .containsValue(new ExpectedValue("", null, 50.0, Reason.OUTSIDE_PICTURE));
  }

  @Test
  void sharesTheFormAndItsValuesAmongSeverities() {
    Family family = Families.named("new-edition");
    FamilyGenerator generator = new FamilyGenerator(Fonts.ofThisMachine(), 1, 4);
    FamilyStyle style = family.styles().get(0);

    CaseFolder scan = generator.generate(family, style, Severity.SCAN, folder);
    CaseFolder hard = generator.generate(family, style, Severity.HARD, folder);

    assertThat(hard.file().fields()).isEqualTo(scan.file().fields());
    assertThat(hard.file().queries().get(0).expected())
        .isEqualTo(scan.file().queries().get(0).expected());
    assertThat(hard.file().queries().get(0).wanted()).isEqualTo(Wanted.VALUES_OR_REFUSAL);
  }

  private static CaseFolder draw(String name, int style, int count, Path folder) {
    Family family = Families.named(name);
    return new FamilyGenerator(Fonts.ofThisMachine(), count, 3)
        .generate(family, family.styles().get(style), Severity.SCAN, folder);
  }
}
