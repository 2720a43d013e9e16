package dev.grille.lab.cases.documents;

import dev.grille.lab.cases.documents.desks.Ground;
import dev.grille.lab.cases.documents.desks.Grouping;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of documents that are alike: of one kind in one style, of several on one ground, or of
 * none.
 *
 * @param family what they show, by which figures are told
 * @param style how they are drawn
 * @param heldOut whether nothing may be tuned or fitted to them
 * @param shooting takes them
 */
public record PictureSet(String family, String style, boolean heldOut, Shooting shooting) {
  private static final String ALL = "all";
  private static final String SEVERAL = "several";
  private static final String NONE = "none";
  private static final String CUT = "cut";
  private static final String FAULTY = "faulty";

  /**
   * The sets that a name of the command line means: a kind's, {@code several}, {@code cut}, {@code
   * faulty}, {@code none} or {@code all}.
   *
   * @throws IllegalArgumentException when it means nothing; the message names the kinds
   */
  public static List<PictureSet> named(String name) {
    return switch (name) {
      case ALL -> {
        List<PictureSet> all = new ArrayList<>();
        for (DrawnKind kind : DrawnKind.values()) {
          all.addAll(singles(kind));
        }
        all.addAll(several());
        all.addAll(both(CUT, new CutShooting(false), new CutShooting(true)));
        all.addAll(both(FAULTY, new FaultyShooting(false), new FaultyShooting(true)));
        all.addAll(none());
        yield all;
      }
      case SEVERAL -> several();
      case CUT -> both(CUT, new CutShooting(false), new CutShooting(true));
      case FAULTY -> both(FAULTY, new FaultyShooting(false), new FaultyShooting(true));
      case NONE -> none();
      default -> singles(DrawnKind.named(name));
    };
  }

  private static List<PictureSet> singles(DrawnKind kind) {
    return kind.styles().stream()
        .map(
            style ->
                new PictureSet(
                    kind.wireName(),
                    style.name(),
                    style.heldOut(),
                    new SingleShooting(kind, style, false)))
        .toList();
  }

  private static List<PictureSet> several() {
    List<PictureSet> sets = new ArrayList<>();
    for (Grouping grouping : Grouping.values()) {
      for (Ground ground : Ground.values()) {
        sets.add(several(grouping, ground, false));
      }
      sets.add(several(grouping, Ground.DESK, true));
    }
    return sets;
  }

  private static PictureSet several(Grouping grouping, Ground ground, boolean heldOut) {
    String style = heldOut ? "held-out" : ground.wireName();
    return new PictureSet(
        SEVERAL + "-" + grouping.wireName(),
        style,
        heldOut,
        new GroupShooting(grouping, ground, heldOut));
  }

  private static List<PictureSet> both(String family, Shooting known, Shooting heldOut) {
    return List.of(
        new PictureSet(family, "known", false, known),
        new PictureSet(family, "held-out", true, heldOut));
  }

  private static List<PictureSet> none() {
    return List.of(
        new PictureSet(NONE, "pages", false, new OtherShooting(OtherShooting.Other.PAGES)),
        new PictureSet(NONE, "forms", false, new OtherShooting(OtherShooting.Other.FORMS)),
        new PictureSet(NONE, "alike", false, new OtherShooting(OtherShooting.Other.ALIKE)),
        new PictureSet(NONE, "held-out", true, new OtherShooting(OtherShooting.Other.HELD_OUT)));
  }
}
