package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.FilledForm;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.sheets.Writing;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.Values;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Forms that are registered before anybody has filled them in. */
public final class Blank {
  private static final Color PALE = new Color(176, 176, 182);

  private Blank() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "blank",
        "what the blank form shows is no value; what was written later is",
        List.of(
            frames(
                "leaders",
                false,
                EnglishTopics.clinic(),
                Arrangement.BESIDE_1,
                Frame.DOTS,
                Frame.UNDERLINE,
                Frame.BOX),
            frames(
                "office-use",
                false,
                GermanTopics.garage(),
                Arrangement.CARDS_2,
                Frame.HATCH,
                Frame.GREY,
                Frame.SHADED),
            FamilyStyle.of("placeholders", (random, held) -> placeholders(random, held)),
            frames(
                "lines-zh",
                false,
                ChineseTopics.laboratory(),
                Arrangement.BESIDE_2,
                Frame.UNDERLINE,
                Frame.CELL,
                Frame.DOTS),
            FamilyStyle.heldOut("watermark", (random, held) -> watermark(random, held)),
            FamilyStyle.heldOut("units", (random, held) -> units(random, held)),
            frames(
                "combs",
                true,
                EnglishTopics.hire(),
                Arrangement.CARDS_2,
                Frame.COMB,
                Frame.TEETH,
                Frame.STOPS)));
  }

  private static FamilyStyle frames(
      String name, boolean held, Topic topic, Arrangement arrangement, Frame... frames) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          Design design = Draft.of(topic, 9, arrangement, random, heldOut);
          List<String> names = design.names();
          for (int i = 0; i < names.size(); i++) {
            Frame frame = frames[i % frames.length];
            design.frame(names.get(i), frame);
            if (frame == Frame.COMB || frame == Frame.TEETH) {
              design.source(names.get(i), Values.mask("A99999"));
            }
          }
          design.aim(Aim.inside(random.nextInt(2)));
          return blank(design);
        });
  }

  /** Blank and filled in turn, then filled in half. */
  private static Situation blank(Design design) {
    return new FilledForm(
        design,
        Map.of(),
        (index, random) -> {
          Map<String, String> values = new LinkedHashMap<>(design.invent(random));
          if (index % 3 == 0) {
            values.replaceAll((name, value) -> "");
          } else if (index % 3 == 2) {
            values.replaceAll((name, value) -> random.nextBoolean() ? "" : value);
          }
          return values;
        });
  }

  private static Situation placeholders(RandomGenerator random, boolean heldOut) {
    List<String> hints = List.of("DD/MM/YYYY", "HH:MM", "Surname", "Street, town", "AA00 AAA", "");
    Design design =
        Draft.of(
                EnglishTopics.rent().titled("VIEWING REQUEST"),
                List.of(
                    new Entry("Date", Values.date("dd/MM/yyyy")),
                    new Entry("Time", Values.time()),
                    new Entry("Name", English.person()),
                    new Entry("Address", English.address()),
                    new Entry("Vehicle", Values.mask("AA99 AAA")),
                    new Entry("Reference", Values.mask("R-9999"))),
                Arrangement.CARDS_2,
                48,
                34,
                random,
                heldOut)
            .frame(Frame.ROUNDED);
    return blank(hinted(design, hints, false));
  }

  private static Situation units(RandomGenerator random, boolean heldOut) {
    List<String> hints = List.of("kg", "EUR", "%", "mm", "km/h", "°C", "No.", "ha");
    Design design =
        Draft.of(
                GermanTopics.library().titled("Aufnahmebogen"),
                Draft.entries(
                    Values.mask("99.9"),
                    "Gewicht",
                    "Betrag",
                    "Anteil",
                    "Dicke",
                    "Tempo",
                    "Temperatur",
                    "Nummer",
                    "Hof"),
                Arrangement.BESIDE_2,
                46,
                28,
                random,
                heldOut)
            .frame(Frame.BOX)
            .writing(Writing.plain().inset(random.nextDouble(70, 100)));
    return blank(hinted(design, hints, true));
  }

  /** Prints hints into the places: pale ones below the values, or units at the right end. */
  private static Design hinted(Design design, List<String> hints, boolean units) {
    return design.underprint(
        (page, d) -> {
          List<Slot> slots = d.slots();
          for (int i = 0; i < slots.size(); i++) {
            Slot s = slots.get(i);
            Lettering set = d.look().label().size(units ? 18 : d.look().valueSize());
            if (units) {
              boolean first = hints.get(i).equals("EUR") || hints.get(i).equals("No.");
              double x = first ? s.x() + 8 : s.x() + s.w() - 8;
              page.text(hints.get(i), x, s.middle(), set.align(first ? Align.LEFT : Align.RIGHT));
            } else {
              page.text(hints.get(i), s.x() + 12, s.middle(), set.colour(PALE));
            }
          }
        });
  }

  private static Situation watermark(RandomGenerator random, boolean heldOut) {
    String word = List.of("COPY", "DRAFT", "SAMPLE").get(random.nextInt(3));
    Design design =
        Draft.of(EnglishTopics.school(), 10, Arrangement.CARDS_2, random, heldOut)
            .frame(random.nextBoolean() ? Frame.BOX : Frame.UNDERLINE)
            .underprint((page, d) -> mark(page, d, word));
    return blank(design);
  }

  private static void mark(Page page, Design design, String word) {
    Lettering pale =
        design.look().label().size(170).colour(new Color(150, 150, 160, 70)).align(Align.CENTRE);
    page.mark(
        pen -> {
          var place = pen.graphics().getTransform();
          pen.graphics().rotate(-0.4, page.width() / 2.0, page.height() / 2.0);
          pen.text(word, page.width() / 2.0, page.height() / 2.0, pale);
          pen.graphics().setTransform(place);
        });
  }
}
