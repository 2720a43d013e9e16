package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.Reason;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.BoxMark;
import dev.grille.lab.cases.families.sheets.BoxPrint;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Boxes and rings of the kind {@code mark}: which are marked, and which are not for certain. */
public final class Marks {
  private static final String[] ENGLISH = {
    "Asbestos",
    "Ladder",
    "Gas",
    "Noise",
    "Dust",
    "Lone work",
    "Hot work",
    "Lifting",
    "Glass",
    "Vapour",
    "Trench",
    "Crane",
    "Solvent",
    "Laser",
    "Cold",
    "Night",
    "Traffic",
    "Water",
    "Roof",
    "Cables",
    "Mould",
    "Radon",
    "Steam",
    "Chains"
  };
  private static final String[] GERMAN = {
    "Licht", "Bremse", "Reifen", "Hupe", "Wischer", "Spiegel", "Gurt", "Scheibe", "Kupplung",
    "Auspuff", "Lenkung", "Batterie", "Achse", "Felge", "Tacho", "Motor", "Getriebe", "Kabel"
  };
  private static final String[] CHINESE = {
    "高血压", "糖尿病", "过敏史", "手术史", "吸烟", "饮酒", "家族史", "怀孕", "心脏病", "哮喘", "肝炎", "结核", "贫血", "癫痫", "骨折",
    "近视", "听力", "皮疹"
  };

  /** Boxes of a form. */
  private static final int LABELS = 54;

  /** Share of the boxes of a filled form that are marked. */
  private static final double MARKED = 0.4;

  /** Share of the marks that are struck out. */
  private static final double STRUCK_OUT = 0.03;

  private Marks() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "marks",
        "a box is marked where somebody marked it, and an empty one never is",
        List.of(
            style(
                "hazards",
                false,
                EnglishTopics.hire(),
                Arrangement.CARDS_3,
                BoxPrint.SQUARE,
                BoxMark.USUAL,
                ENGLISH),
            style(
                "pruefung",
                false,
                GermanTopics.garage(),
                Arrangement.BESIDE_2,
                BoxPrint.ROUNDED,
                BoxMark.USUAL,
                GERMAN),
            style(
                "history-zh",
                false,
                ChineseTopics.laboratory(),
                Arrangement.BESIDE_2,
                BoxPrint.RING,
                BoxMark.USUAL,
                CHINESE),
            style(
                "answers",
                false,
                EnglishTopics.clinic(),
                Arrangement.CARDS_3,
                BoxPrint.NUMBERED,
                BoxMark.USUAL,
                ENGLISH),
            style(
                "parentheses-zh",
                false,
                ChineseTopics.estate(),
                Arrangement.BESIDE_2,
                BoxPrint.PARENTHESES,
                BoxMark.USUAL,
                CHINESE),
            style(
                "bubbles",
                true,
                EnglishTopics.school(),
                Arrangement.CARDS_3,
                BoxPrint.LETTERED,
                BoxMark.OTHER,
                ENGLISH),
            style(
                "brackets-zh",
                true,
                ChineseTopics.drivingSchool(),
                Arrangement.BESIDE_2,
                BoxPrint.BRACKETS,
                BoxMark.OTHER,
                CHINESE),
            style(
                "schatten",
                true,
                GermanTopics.library(),
                Arrangement.CARDS_3,
                BoxPrint.SHADED,
                BoxMark.OTHER,
                GERMAN)));
  }

  private static FamilyStyle style(
      String name,
      boolean held,
      Topic topic,
      Arrangement arrangement,
      BoxPrint print,
      List<BoxMark> marks,
      String... labels) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          String[] all =
              IntStream.range(0, LABELS).mapToObj(i -> label(labels, i)).toArray(String[]::new);
          double side = random.nextDouble(20, 32);
          double room = random.nextDouble(4, 9);
          Design design =
              Draft.of(
                      topic,
                      Draft.entries(Values.oneOf(""), all),
                      arrangement,
                      40,
                      random.nextDouble(4, 12),
                      random,
                      heldOut)
                  .slots(s -> box(s, side))
                  .frame(Frame.NONE)
                  .aim(Aim.inside(-room))
                  .underprint((page, form) -> print.draw(page, form.slots(), form.look()));
          return new Marked(design, design.page(Map.of()), marks);
        });
  }

  /** The labels, and the same again with a number. */
  private static String label(String[] labels, int i) {
    int round = i / labels.length;
    return labels[i % labels.length] + (round == 0 ? "" : " " + (round + 1));
  }

  private static Slot box(Slot s, double side) {
    return new Slot(
        s.name(),
        s.label(),
        FieldKind.MARK,
        s.labelX(),
        s.labelY(),
        s.x() + 12,
        s.middle() - side / 2,
        side,
        side);
  }

  private record Marked(Design design, Page registered, List<BoxMark> marks) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Page page = design.page(Map.of());
      Map<String, ExpectedValue> expected = new LinkedHashMap<>();
      boolean empty = index % 3 == 0;
      BoxMark.Hand hand = BoxMark.Hand.random(random);
      for (Slot slot : design.slots()) {
        boolean marked = !empty && random.nextDouble() < MARKED;
        boolean struck = marked && random.nextDouble() < STRUCK_OUT;
        if (marked) {
          BoxMark mark = marks.get(random.nextInt(marks.size()));
          mark.draw(page, slot, hand, random);
        }
        if (struck) {
          BoxMark.strikeOut(page, slot, hand, random);
        }
        expected.put(
            slot.name(),
            struck
                ? Sight.doubtful(60, Reason.UNCLEAR_MARK)
                : ExpectedValue.of(Boolean.toString(marked)));
      }
      return Sight.read(empty ? "empty" : "marked", page, Map.of()).but(expected);
    }
  }
}
