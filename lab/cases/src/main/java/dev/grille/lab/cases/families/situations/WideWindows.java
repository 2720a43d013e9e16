package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.FilledForm;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Writing;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.List;

/** One character, one number or one name in a window that is many times as wide. */
public final class WideWindows {
  private WideWindows() {}

  /** The family. */
  public static Family family() {
    ValueSource latin =
        some(
            Values.count(1, 10, ""),
            Values.count(10, 100, ""),
            Values.oneOf("A", "B", "C", "X"),
            Values.oneOf("Li", "Ada", "Tom", "Grace", "Nil"),
            Values.mask("A9"),
            Values.mask("9.9"));
    ValueSource han =
        some(
            Values.oneOf("甲", "乙", "男", "女", "无", "是"),
            Values.oneOf("王芳", "李强", "合格", "已付"),
            Values.count(1, 10, ""),
            Values.count(10, 100, ""));
    return new Family(
        "wide-window",
        "a short value is found wherever it stands in its window",
        List.of(
            style("left", false, EnglishTopics.rent(), Frame.BOX, Align.LEFT, latin),
            style("middle", false, EnglishTopics.clinic(), Frame.UNDERLINE, Align.CENTRE, latin),
            style("right", false, GermanTopics.garage(), Frame.SHADED, Align.RIGHT, latin),
            style("left-zh", false, ChineseTopics.warehouse(), Frame.CELL, Align.LEFT, han),
            style("bare", true, EnglishTopics.hire(), Frame.NONE, Align.CENTRE, latin),
            style("middle-zh", true, ChineseTopics.drivingSchool(), Frame.BOX, Align.CENTRE, han)));
  }

  private static ValueSource some(ValueSource... sources) {
    return (random, known) -> sources[random.nextInt(sources.length)].next(random, known);
  }

  private static FamilyStyle style(
      String name, boolean held, Topic topic, Frame frame, Align align, ValueSource source) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          List<Entry> entries =
              topic.entries().stream().limit(8).map(e -> new Entry(e.label(), source)).toList();
          Look look = Look.random(topic.language(), heldOut, random);
          double h = random.nextDouble(42, 70);
          Design design =
              new Design(
                      topic,
                      entries,
                      look,
                      Arrangement.BESIDE_1,
                      random.nextDouble(1240, 1500),
                      h,
                      frame == Frame.CELL ? 0 : random.nextDouble(8, 26))
                  .frame(frame)
                  .writing(Writing.plain().align(align).inset(random.nextDouble(9, 60)));
          return FilledForm.of(design, random);
        });
  }
}
