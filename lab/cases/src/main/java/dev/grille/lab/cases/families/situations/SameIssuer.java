package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyStyle;
import dev.grille.lab.cases.families.Sight;
import dev.grille.lab.cases.families.Situation;
import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Letterhead;
import dev.grille.lab.cases.families.sheets.Page;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.print.Lettering;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Other pages with the head and foot of the form: terms, a letter, a second page. */
public final class SameIssuer {
  private SameIssuer() {}

  /** The family. */
  public static Family family() {
    return new Family(
        "same-issuer",
        "another page of the same issuer is refused",
        List.of(
            style("freight", EnglishTopics.freight(), EnglishTopics.hire(), Arrangement.CARDS_2),
            style("wasser", GermanTopics.water(), GermanTopics.library(), Arrangement.BESIDE_1),
            style(
                "warehouse-zh",
                ChineseTopics.warehouse(),
                ChineseTopics.estate(),
                Arrangement.BESIDE_2),
            held("school", EnglishTopics.school(), EnglishTopics.rent(), Arrangement.BESIDE_2),
            held(
                "driving-zh",
                ChineseTopics.drivingSchool(),
                ChineseTopics.laboratory(),
                Arrangement.CARDS_3)));
  }

  private static FamilyStyle style(String name, Topic topic, Topic other, Arrangement laid) {
    return FamilyStyle.of(name, (random, held) -> pages(topic, other, laid, random, held));
  }

  private static FamilyStyle held(String name, Topic topic, Topic other, Arrangement laid) {
    return FamilyStyle.heldOut(name, (random, held) -> pages(topic, other, laid, random, held));
  }

  private static Situation pages(
      Topic topic, Topic other, Arrangement laid, RandomGenerator random, boolean heldOut) {
    Frame frame = List.of(Frame.BOX, Frame.UNDERLINE, Frame.SHADED).get(random.nextInt(3));
    Design form =
        Draft.of(topic, topic.entries(), laid, 46, random.nextDouble(40, 90), random, heldOut)
            .frame(frame);
    return new Pages(form, other, frame, form.page(form.invent(random)));
  }

  private record Pages(Design form, Topic other, Frame frame, Page registered)
      implements Situation {
    @Override
    public Sight sight(int index, RandomGenerator random) {
      return switch (index % 5) {
        case 0 -> {
          Map<String, String> values = form.invent(random);
          yield Sight.read("right", form.page(values), values);
        }
        case 1 -> Sight.refused("same-boxes", relabelled(random));
        case 2 -> Sight.refused("terms", terms(random));
        case 3 -> Sight.refused("letter", letter(random));
        default -> Sight.refused("page-two", second(random));
      };
    }

    private Topic headed(String english, String german, String chinese) {
      return form.topic()
          .titled(
              switch (form.topic().language()) {
                case ENGLISH -> english;
                case GERMAN -> german;
                case CHINESE -> chinese;
              });
    }

    /** The same boxes, each under a label of another form. */
    private Page relabelled(RandomGenerator random) {
      List<Entry> entries = other.entries();
      Topic topic = headed("SCHEDULE OF PARTICULARS", "Anlage 1", "附表一");
      Design page =
          new Design(topic, entries, form.look(), arrangement(), form.width(), 46, gap())
              .frame(frame);
      List<String> names = form.names();
      Map<String, String> values = page.invent(random);
      Design placed =
          page.slots(
              s ->
                  s.placed(
                      at(names, page, s.name(), 0),
                      at(names, page, s.name(), 1),
                      at(names, page, s.name(), 2),
                      at(names, page, s.name(), 3)));
      return placed.page(values);
    }

    private double at(List<String> names, Design page, String name, int what) {
      var slot = form.slot(names.get(page.names().indexOf(name)));
      return switch (what) {
        case 0 -> slot.x();
        case 1 -> slot.y();
        case 2 -> slot.w();
        default -> slot.h();
      };
    }

    private Arrangement arrangement() {
      boolean above = form.slots().get(0).labelY() < form.slots().get(0).y();
      long columns = form.slots().stream().filter(s -> s.y() == form.slots().get(0).y()).count();
      return above
          ? columns == 2 ? Arrangement.CARDS_2 : Arrangement.CARDS_3
          : columns == 1 ? Arrangement.BESIDE_1 : Arrangement.BESIDE_2;
    }

    /** The gap between two rows of the form, so that its second page has its rows. */
    private double gap() {
      int columns = arrangement().columns();
      double pitch = form.slots().get(columns).y() - form.slots().get(0).y();
      boolean above = form.slots().get(0).labelY() < form.slots().get(0).y();
      return pitch - 46 - (above ? form.look().labelSize() * 1.5 : 0);
    }

    private Page second(RandomGenerator random) {
      Arrangement laid =
          arrangement() == Arrangement.CARDS_2 ? Arrangement.BESIDE_1 : Arrangement.CARDS_2;
      Topic topic = headed("CONTINUATION SHEET", "Folgeblatt", "续页");
      Design page =
          new Design(topic, other.entries(), form.look(), laid, form.width(), 46, 40).frame(frame);
      return page.edition(page.slots(), form.height()).page(page.invent(random));
    }

    private Page terms(RandomGenerator random) {
      Page page = new Page(form.width(), form.height());
      Topic topic = headed("CONDITIONS OF BUSINESS", "Allgemeine Bedingungen", "服务条款");
      new Letterhead(topic, form.look()).draw(page);
      Lettering small = form.look().label().size(17);
      int clause = 1;
      double end = form.height() - 90 - form.topic().foot().size() * 25;
      for (double y = Letterhead.HEIGHT; y < end; y += 27) {
        String text = Prose.sentence(form.topic().language(), random);
        page.fitted(clause++ + ". " + text, 62, y, form.width() - 124, small);
      }
      return page;
    }

    private Page letter(RandomGenerator random) {
      Language language = form.topic().language();
      Page page = new Page(form.width(), form.height());
      new Letterhead(headed("", "", ""), form.look()).draw(page);
      Lettering plain = form.look().label().size(21);
      double y = Letterhead.HEIGHT + 30;
      page.text(Prose.greeting(language), 62, y, plain);
      double end = form.height() - 190 - form.topic().foot().size() * 25;
      for (y += 60; y < end; y += 34) {
        page.fitted(Prose.sentence(language, random), 62, y, form.width() - 124, plain);
        if (random.nextInt(4) == 0) {
          y += 28;
        }
      }
      page.text(Prose.farewell(language), 62, end + 30, plain);
      return page;
    }
  }
}
