package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Values in two or three ruled rows, each with a window, all windows of one name. */
public final class JoinedWindows {
  private static final double WIDE = 0.68;

  private JoinedWindows() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "joined-windows",
        "windows of one name are one value, in the order declared",
        List.of(
            style(
                "rows",
                false,
                EnglishTopics.hire(),
                Arrangement.CARDS_2,
                2,
                Frame.UNDERLINE,
                "Site",
                "Yard",
                "Customer",
                "Return to"),
            style(
                "rows-zh",
                false,
                ChineseTopics.estate(),
                Arrangement.BESIDE_1,
                2,
                Frame.BOX,
                "坐落地址",
                "通讯地址",
                "工作单位"),
            style(
                "zeilen",
                false,
                GermanTopics.library(),
                Arrangement.BESIDE_1,
                3,
                Frame.DOTS,
                "Titel",
                "Vermerk",
                "Anschrift"),
            style(
                "boxes",
                true,
                EnglishTopics.rent(),
                Arrangement.CARDS_2,
                3,
                Frame.BOX,
                "Premises",
                "Terms",
                "Landlord",
                "Agent"),
            style(
                "lines-zh",
                true,
                ChineseTopics.laboratory(),
                Arrangement.CARDS_2,
                2,
                Frame.UNDERLINE,
                "诊断",
                "地址",
                "单位",
                "说明")));
  }

  private static FamilyStyle style(
      String name,
      boolean held,
      Topic topic,
      Arrangement arrangement,
      int rows,
      Frame frame,
      String... labels) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          double row = random.nextDouble(40, 52);
          Design design =
              Draft.of(
                      topic,
                      Draft.entries(Values.oneOf(""), labels),
                      arrangement,
                      rows * row,
                      random.nextDouble(22, 40),
                      random,
                      heldOut)
                  .frame(Frame.NONE)
                  .aim(Aim.inside(3));
          Form form = new Form(design, rows, frame, topic.language());
          return form.filled(random);
        });
  }

  private record Form(Design design, int rows, Frame frame, Language language) {
    Situation filled(RandomGenerator random) {
      Page registered = page(values(random));
      return new Situation() {
        @Override
        public Page registered() {
          return registered;
        }

        @Override
        public Sight sight(int index, RandomGenerator chance) {
          Map<String, List<String>> lines = values(chance);
          Map<String, String> expected = new LinkedHashMap<>();
          String between = language == Language.CHINESE ? "" : " ";
          lines.forEach((name, value) -> expected.put(name, String.join(between, value)));
          return Sight.read("rows", page(lines), expected);
        }
      };
    }

    /** Each value fills its first rows; the last may stay empty. */
    private Map<String, List<String>> values(RandomGenerator random) {
      boolean han = language == Language.CHINESE;
      Map<String, List<String>> values = new LinkedHashMap<>();
      for (Slot slot : design.slots()) {
        int characters =
            (int) ((slot.w() - 30) / design.look().value().size() / (han ? 1.06 : WIDE));
        int lines = random.nextInt(1, rows + 1);
        StringBuilder text = new StringBuilder();
        while (text.length() < 2 * characters * lines) {
          text.append(han || text.isEmpty() ? "" : " ")
              .append(Prose.sentence(han ? language : Language.ENGLISH, random));
        }
        String wrapped =
            han
                ? Prose.wrappedHan(text.toString(), characters - 1)
                : Prose.wrapped(text.toString(), characters);
        values.put(slot.name(), wrapped.lines().limit(lines).toList());
      }
      return values;
    }

    private Page page(Map<String, List<String>> values) {
      Design rowsOf = design.edition(List.of(), design.height());
      Page page = rowsOf.page(Map.of());
      for (Slot slot : design.slots()) {
        page.text(slot.label(), slot.labelX(), slot.labelY(), design.look().label());
        double high = slot.h() / rows;
        for (int i = 0; i < rows; i++) {
          double top = slot.y() + i * high;
          Slot row = slot.placed(slot.x(), top, slot.w(), high - 4);
          frame.draw(page, row, design.look());
          List<String> lines = values.get(slot.name());
          if (i < lines.size()) {
            page.value(
                lines.get(i), row.x() + 9, row.middle(), row.w() - 18, design.look().value());
          }
          page.window(new FieldSpec(slot.name(), quad(row), FieldKind.TEXT, List.of(), null));
        }
      }
      return page;
    }

    private static Quad quad(Slot row) {
      double right = row.x() + row.w() - 3;
      double bottom = row.y() + row.h() - 3;
      return new Quad(
          new Point(row.x() + 3, row.y() + 3),
          new Point(right, row.y() + 3),
          new Point(right, bottom),
          new Point(row.x() + 3, bottom));
    }
  }
}
