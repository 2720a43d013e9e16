package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.sheets.Writing;
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

/**
 * Windows that were drawn around the one line that the registered picture shows, with paper below:
 * later values have one line to four.
 */
public final class WrappedBelow {
  /** Width of one character in ems, with room to spare in the widest face. */
  private static final double WIDE = 0.68;

  private WrappedBelow() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "wrapped-below",
        "a value that goes on below its window is read to its end, and nothing that is printed there",
        List.of(
            new Wrapped(
                    EnglishTopics.freight(),
                    Arrangement.CARDS_2,
                    FieldKind.TEXT,
                    3,
                    1.3,
                    Frame.NONE)
                .style("consignee", false, "Sender", "Receiver", "Invoice to", "Broker"),
            new Wrapped(
                    ChineseTopics.warehouse(),
                    Arrangement.BESIDE_1,
                    FieldKind.TEXT,
                    3,
                    1.25,
                    Frame.BOX)
                .style("address-zh", false, "收货地址", "发货地址", "仓库地址", "备注地址"),
            new Wrapped(
                    GermanTopics.garage(),
                    Arrangement.BESIDE_1,
                    FieldKind.MULTILINE,
                    4,
                    1.2,
                    Frame.UNDERLINE)
                .style("befund", false, "Befund", "Arbeiten", "Hinweis"),
            new Wrapped(
                    EnglishTopics.school(),
                    Arrangement.CARDS_2,
                    FieldKind.MULTILINE,
                    4,
                    1.12,
                    Frame.SHADED)
                .style("remarks", true, "Remarks", "Conduct", "Reading", "Sports"),
            new Wrapped(
                    ChineseTopics.drivingSchool(),
                    Arrangement.CARDS_2,
                    FieldKind.TEXT,
                    4,
                    1.15,
                    Frame.NONE)
                .style("notes-zh", true, "意见", "说明", "备注", "评语")));
  }

  /**
   * A style.
   *
   * @param lines for which there is room
   * @param leading distance of two lines, in ems
   */
  private record Wrapped(
      Topic topic,
      Arrangement arrangement,
      FieldKind kind,
      int lines,
      double leading,
      Frame frame) {
    FamilyStyle style(String name, boolean held, String... labels) {
      return new FamilyStyle(name, held, (random, heldOut) -> form(labels, random, heldOut));
    }

    private Situation form(String[] labels, RandomGenerator random, boolean heldOut) {
      double size = random.nextDouble(20, 26);
      double width = random.nextDouble(1040, 1240);
      double column = (width - 124) / arrangement.columns() - 28;
      double room = column * (arrangement == Arrangement.BESIDE_1 ? 0.7 : 1) - 18;
      boolean han = topic.language() == Language.CHINESE;
      int characters = (int) (room / size / (han ? 1.06 : WIDE));
      double high = lines * leading * size + 18;
      Design design =
          new Design(
                  topic,
                  Draft.entries(Values.oneOf(""), labels),
                  Look.random(topic.language(), heldOut, random).sized(size),
                  arrangement,
                  width,
                  high,
                  random.nextDouble(22, 40))
              .slots(
                  s ->
                      new Slot(
                          s.name(),
                          s.label(),
                          kind,
                          s.labelX(),
                          s.labelY(),
                          s.x(),
                          s.y(),
                          s.w(),
                          s.h()))
              .frame(frame)
              .aim(new Aim(3, 3, 3, high - random.nextDouble(1.35, 1.6) * size))
              .writing(Writing.plain().leading(leading).fromTop())
              .growing();
      Map<String, String> first = new LinkedHashMap<>();
      design.slots().forEach(s -> first.put(s.name(), text(characters, 1, han, random)));
      return new Form(design, design.page(first), characters, lines, kind, han);
    }
  }

  /** So many lines of a text, joined by line feeds. */
  private static String text(int characters, int lines, boolean han, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 2 * characters * lines) {
      text.append(han || text.isEmpty() ? "" : " ")
          .append(Prose.sentence(han ? Language.CHINESE : Language.ENGLISH, random));
    }
    String wrapped =
        han
            ? Prose.wrappedHan(text.toString(), characters - 1)
            : Prose.wrapped(text.toString(), characters);
    return String.join("\n", wrapped.lines().limit(lines).toList());
  }

  private record Form(
      Design design, Page registered, int characters, int lines, FieldKind kind, boolean han)
      implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> drawn = new LinkedHashMap<>();
      Map<String, String> expected = new LinkedHashMap<>();
      for (Slot slot : design.slots()) {
        String value = text(characters, random.nextInt(1, lines + 1), han, random);
        drawn.put(slot.name(), value);
        String between = han ? "" : " ";
        expected.put(slot.name(), kind == FieldKind.TEXT ? value.replace("\n", between) : value);
      }
      return Sight.read("wrapped", design.page(drawn), expected);
    }
  }
}
