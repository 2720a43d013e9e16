package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import java.util.List;

/** Books of equal rows of which the picture shows rows alone. */
public final class PartView {
  private PartView() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "part-view",
        "rows that nothing tells apart are refused",
        List.of(
            FamilyStyle.of(
                "fahrtenbuch", (random, held) -> Log.rowsAlone(LogBooks.journeys(), random, held)),
            FamilyStyle.of(
                "temperatures",
                (random, held) -> Log.rowsAlone(LogBooks.temperatures(), random, held)),
            FamilyStyle.of(
                "inspection-zh",
                (random, held) -> Log.rowsAlone(LogBooks.inspection(), random, held)),
            FamilyStyle.heldOut(
                "keys", (random, held) -> Log.rowsAlone(LogBooks.keys(), random, held)),
            FamilyStyle.heldOut(
                "attendance-zh",
                (random, held) -> Log.rowsAlone(LogBooks.attendance(), random, held))));
  }
}
