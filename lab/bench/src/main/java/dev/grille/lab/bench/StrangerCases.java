package dev.grille.lab.bench;

import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.families.Families;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyGenerator;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Draws what comes in place of a registered form: other pages of its issuer, other editions, and
 * parts that cannot be placed.
 */
final class StrangerCases {
  private static final List<String> FAMILIES = List.of("same-issuer", "new-edition", "part-view");

  /** Of each style and severity: all of its situations, and 225 pictures that may be refused. */
  private static final int PICTURES = 6;

  private StrangerCases() {}

  /**
   * Draws them.
   *
   * @param seed where chance starts
   * @param below folder for the cases
   */
  static List<CaseFolder> draw(long seed, Path below, Consumer<String> progress) {
    FamilyGenerator generator = new FamilyGenerator(Fonts.ofThisMachine(), PICTURES, seed);
    List<CaseFolder> cases = new ArrayList<>();
    for (String name : FAMILIES) {
      Family family = Families.named(name);
      for (FamilyStyle style : family.styles()) {
        for (Severity severity : Severity.values()) {
          cases.add(generator.generate(family, style, severity, below));
          progress.accept("strangers: " + cases.size() + " cases drawn");
        }
      }
    }
    return cases;
  }
}
