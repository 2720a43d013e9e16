package dev.grille.lab.cases.families.situations;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Aim;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Cutout;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.sheets.Slot;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Portraits, seals, signatures and fingerprints: whether one is there. Every second place is empty.
 */
public final class Crops {
  /** Places for them on a form, beside four texts. */
  private static final int PLACES = 6;

  private Crops() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "crops",
        "a portrait, a seal or a signature is there, or it is not",
        List.of(
            style(
                "badge", false, EnglishTopics.school(), Cutout.PORTRAIT, Frame.BOX, true, 150, 190),
            style(
                "antrag",
                false,
                GermanTopics.library(),
                Cutout.SIGNATURE,
                Frame.UNDERLINE,
                true,
                300,
                70),
            style(
                "contract-zh",
                false,
                ChineseTopics.estate(),
                Cutout.SEAL,
                Frame.NONE,
                true,
                150,
                150),
            style(
                "release",
                false,
                EnglishTopics.hire(),
                Cutout.SIGNATURE,
                Frame.UNDERLINE,
                false,
                320,
                64),
            style(
                "prints-zh",
                true,
                ChineseTopics.drivingSchool(),
                Cutout.FINGERPRINT,
                Frame.BOX,
                true,
                130,
                150),
            style(
                "received", true, EnglishTopics.freight(), Cutout.STAMP, Frame.NONE, true, 260, 90),
            style(
                "pass",
                true,
                GermanTopics.garage(),
                Cutout.PORTRAIT,
                Frame.ROUNDED,
                false,
                140,
                180)));
  }

  private static FamilyStyle style(
      String name,
      boolean held,
      Topic topic,
      Cutout cutout,
      Frame frame,
      boolean filled,
      double width,
      double height) {
    return new FamilyStyle(
        name,
        held,
        (random, heldOut) -> {
          List<Entry> entries = new ArrayList<>(topic.entries().subList(0, 4));
          for (int i = 1; i <= PLACES; i++) {
            entries.add(new Entry(cutout.label(topic.language()) + " " + i, (r, known) -> ""));
          }
          Design design =
              Draft.of(
                      topic,
                      entries,
                      Arrangement.BESIDE_2,
                      height + 20,
                      random.nextDouble(12, 24),
                      random,
                      heldOut)
                  .slots(
                      s ->
                          isPlace(s, cutout, topic)
                              ? place(s, width, height)
                              : s.placed(s.x(), s.middle() - 24, s.w(), 48))
                  .frame(Frame.BOX)
                  .aim(Aim.inside(3));
          design.slots().stream()
              .filter(s -> s.kind() == FieldKind.CROP)
              .forEach(s -> design.frame(s.name(), frame).aim(s.name(), Aim.outside(2)));
          if (!filled) {
            design.underprint(
                (page, form) ->
                    places(form).forEach(s -> cutout.placeholder(page, s, form.look())));
          }
          Map<String, String> first = filled ? design.invent(random) : Map.of();
          Page registered = design.page(first);
          if (filled) {
            places(design).forEach(s -> cutout.draw(registered, s, random));
          }
          return new Cropped(design, registered, cutout);
        });
  }

  private static boolean isPlace(Slot s, Cutout cutout, Topic topic) {
    return s.label().startsWith(cutout.label(topic.language()) + " ");
  }

  private static Slot place(Slot s, double width, double height) {
    return new Slot(
        s.name(),
        s.label(),
        FieldKind.CROP,
        s.labelX(),
        s.labelY(),
        s.x(),
        s.middle() - height / 2,
        width,
        height);
  }

  private static List<Slot> places(Design design) {
    return design.slots().stream().filter(s -> s.kind() == FieldKind.CROP).toList();
  }

  private record Cropped(Design design, Page registered, Cutout cutout) implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      Map<String, String> values = design.invent(random);
      Page page = design.page(values);
      Map<String, String> expected = new LinkedHashMap<>();
      for (Slot slot : places(design)) {
        boolean there = random.nextBoolean();
        if (there) {
          cutout.draw(page, slot, random);
        }
        expected.put(slot.name(), Boolean.toString(there));
      }
      return Sight.read("crops", page, expected);
    }
  }
}
