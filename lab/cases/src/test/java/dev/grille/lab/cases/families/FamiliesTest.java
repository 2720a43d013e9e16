package dev.grille.lab.cases.families;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.lab.cases.families.sheets.Page;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FamiliesTest {
  private static final int SIGHTS = 6;

  static Stream<Family> families() {
    return Families.all().stream();
  }

  @Test
  void eachHasANameOfItsOwn() {
    assertThat(Families.all()).extracting(Family::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("families")
  void eachHasThreeStylesAndKeepsOneFromFitting(Family family) {
    assertThat(family.styles()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(family.styles()).anyMatch(FamilyStyle::heldOut);
    assertThat(family.styles()).anyMatch(style -> !style.heldOut());
    assertThat(family.styles()).extracting(FamilyStyle::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("families")
  void eachExpectedValueHasItsWindowWithinTheTemplate(Family family) {
    for (FamilyStyle style : family.styles()) {
      for (long seed = 1; seed <= 3; seed++) {
        Situation situation = style.situation(new SplittableRandom(seed));
        Page registered = situation.registered();
        List<String> names = registered.windows().stream().map(FieldSpec::name).toList();
        assertThat(registered.windows()).allMatch(window -> within(window, registered));
        for (int i = 0; i < SIGHTS; i++) {
          Sight sight = situation.sight(i, new SplittableRandom(seed * 100 + i));
          assertThat(names)
              .as("%s %s, sight %d", family.name(), style.name(), i)
              .containsAll(sight.expected().keySet());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void eachIsTheSameFromTheSameSeed(Family family) {
    for (FamilyStyle style : family.styles()) {
      Situation first = style.situation(new SplittableRandom(5));
      Situation second = style.situation(new SplittableRandom(5));

      assertThat(second.registered().windows()).isEqualTo(first.registered().windows());
      for (int i = 0; i < SIGHTS; i++) {
        Sight one = first.sight(i, new SplittableRandom(i));
        Sight other = second.sight(i, new SplittableRandom(i));
        assertThat(other.expected()).isEqualTo(one.expected());
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(other.page().windows()).isEqualTo(one.page().windows());
      }
    }
  }

  private static boolean within(FieldSpec window, Page page) {
    for (Point corner : window.quad().corners()) {
      if (corner.x() < 0
          || corner.y() < 0
          || corner.x() > page.width()
          || corner.y() > page.height()) {
        return false;
      }
    }
    return true;
  }
}
