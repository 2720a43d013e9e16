package dev.grille.lab.cases.families;

import dev.grille.lab.cases.families.situations.Blank;
import dev.grille.lab.cases.families.situations.Codes;
import dev.grille.lab.cases.families.situations.Copies;
import dev.grille.lab.cases.families.situations.Covered;
import dev.grille.lab.cases.families.situations.Crops;
import dev.grille.lab.cases.families.situations.CutOff;
import dev.grille.lab.cases.families.situations.ItemTables;
import dev.grille.lab.cases.families.situations.JoinedWindows;
import dev.grille.lab.cases.families.situations.LabelBeside;
import dev.grille.lab.cases.families.situations.LittlePrint;
import dev.grille.lab.cases.families.situations.Marks;
import dev.grille.lab.cases.families.situations.MovedRows;
import dev.grille.lab.cases.families.situations.MovedTotal;
import dev.grille.lab.cases.families.situations.NewEdition;
import dev.grille.lab.cases.families.situations.PartView;
import dev.grille.lab.cases.families.situations.PinPrint;
import dev.grille.lab.cases.families.situations.SameIssuer;
import dev.grille.lab.cases.families.situations.SeveralLines;
import dev.grille.lab.cases.families.situations.SignsAndCurrency;
import dev.grille.lab.cases.families.situations.Spaces;
import dev.grille.lab.cases.families.situations.TickBoxes;
import dev.grille.lab.cases.families.situations.UnknownCharacters;
import dev.grille.lab.cases.families.situations.Vertical;
import dev.grille.lab.cases.families.situations.WideWindows;
import dev.grille.lab.cases.families.situations.WindowsOnRules;
import dev.grille.lab.cases.families.situations.WrappedBelow;
import java.util.List;

/** All families there are. */
public final class Families {
  private static final List<Family> ALL =
      List.of(
          SignsAndCurrency.family(),
          SameIssuer.family(),
          NewEdition.family(),
          WindowsOnRules.family(),
          Blank.family(),
          SeveralLines.family(),
          CutOff.family(),
          LabelBeside.family(),
          Spaces.family(),
          WideWindows.family(),
          TickBoxes.family(),
          MovedRows.family(),
          PartView.family(),
          Copies.family(),
          Vertical.family(),
          UnknownCharacters.family(),
          PinPrint.family(),
          Covered.family(),
          Marks.family(),
          WrappedBelow.family(),
          JoinedWindows.family(),
          Codes.family(),
          Crops.family(),
          MovedTotal.family(),
          ItemTables.family(),
          LittlePrint.family());

  private Families() {}

  /** All families. */
  public static List<Family> all() {
    return ALL;
  }

  /**
   * The family of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Family named(String name) {
    return ALL.stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no family " + name + ", only " + ALL.stream().map(Family::name).toList()));
  }
}
