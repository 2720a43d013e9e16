package dev.grille.lab.cases.families;

import dev.grille.lab.cases.families.sheets.Arrangement;
import dev.grille.lab.cases.families.sheets.Design;
import dev.grille.lab.cases.families.sheets.Editions;
import dev.grille.lab.cases.families.sheets.Frame;
import dev.grille.lab.cases.families.sheets.Look;
import dev.grille.lab.cases.families.topics.ChineseTopics;
import dev.grille.lab.cases.families.topics.EnglishTopics;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.GermanTopics;
import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.Chinese;
import dev.grille.lab.cases.values.English;
import dev.grille.lab.cases.values.ValueSource;
import dev.grille.lab.cases.values.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Many different forms, among which a picture's has to be found. Most have an issuer of their own;
 * three in ten belong to families of up to six editions of one form, which differ by a row, a
 * label, the order of rows or columns, or the title.
 */
public final class FormCollection {
  /** Families begin with one form in so many. */
  private static final int FAMILY_EVERY = 13;

  /** Of twelve things that a form asks for, so many are those of other kinds of forms. */
  private static final int OTHER_ENTRIES = 4;

  private static final List<Topic> TOPICS =
      List.of(
          EnglishTopics.freight(),
          EnglishTopics.rent(),
          EnglishTopics.clinic(),
          EnglishTopics.hire(),
          EnglishTopics.school(),
          GermanTopics.water(),
          GermanTopics.garage(),
          GermanTopics.library(),
          ChineseTopics.warehouse(),
          ChineseTopics.laboratory(),
          ChineseTopics.estate(),
          ChineseTopics.drivingSchool());

  private static final List<Frame> FRAMES =
      List.of(Frame.BOX, Frame.UNDERLINE, Frame.SHADED, Frame.DOTS, Frame.ROUNDED, Frame.CELL);

  /**
   * One of them.
   *
   * @param name unlike the others'
   * @param family what the names of all editions of this form begin with
   */
  public record Member(String name, String family, Design design) {}

  private FormCollection() {}

  /**
   * Draws them up.
   *
   * @param count how many
   * @param seed the same seed gives the same forms
   */
  public static List<Member> of(int count, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    List<Member> members = new ArrayList<>();
    for (int form = 0; members.size() < count; form++) {
      Topic topic = issued(TOPICS.get(form % TOPICS.size()), random);
      Arrangement arrangement = pick(random, List.of(Arrangement.values()));
      Design base = drawnUp(topic, arrangement, random);
      String name = "form-%04d".formatted(form);
      if (form % FAMILY_EVERY != 0) {
        members.add(new Member(name, name, base));
        continue;
      }
      Editions editions = new Editions(base, arrangement);
      int row = editions.anyRow(random);
      members.add(new Member(name + "-first", name, base));
      members.add(new Member(name + "-added", name, editions.added(row)));
      members.add(new Member(name + "-removed", name, editions.removed(row)));
      members.add(new Member(name + "-renamed", name, editions.renamed(random)));
      members.add(new Member(name + "-neighbours", name, editions.neighbours(random)));
      if (arrangement.columns() > 1) {
        members.add(new Member(name + "-exchanged", name, editions.exchanged()));
      }
    }
    return List.copyOf(members.subList(0, count));
  }

  private static Design drawnUp(Topic topic, Arrangement arrangement, RandomGenerator random) {
    Look look = Look.random(topic.language(), false, random);
    return new Design(
            topic,
            topic.entries(),
            look,
            arrangement,
            random.nextDouble(1060, 1260),
            46,
            random.nextDouble(18, 60))
        .frame(pick(random, FRAMES));
  }

  /** The same kind of form from another issuer, who asks for some other things too. */
  private static Topic issued(Topic topic, RandomGenerator random) {
    boolean han = topic.language() == Language.CHINESE;
    ValueSource names = han ? Chinese.company() : English.firm();
    ValueSource places = han ? Chinese.address() : English.address();
    String issuer = names.next(random, Map.of());
    String number = Values.digits(8).next(random, Map.of());
    List<String> foot =
        switch (topic.language()) {
          case ENGLISH -> List.of(issuer + ", registered in England no. " + number);
          case GERMAN -> List.of(issuer + ", Handelsregister Nr. " + number);
          case CHINESE -> List.of(issuer + "  登记号 " + number);
        };
    return new Topic(
        topic.language(),
        issuer,
        places.next(random, Map.of()),
        topic.title(),
        foot,
        entries(topic, random));
  }

  /** Nine to twelve, of which most are the topic's. */
  private static List<Entry> entries(Topic topic, RandomGenerator random) {
    Map<String, Entry> others = new LinkedHashMap<>();
    TOPICS.stream()
        .filter(other -> other.language() == topic.language())
        .flatMap(other -> other.entries().stream())
        .forEach(entry -> others.putIfAbsent(Arrangement.key(entry.label()), entry));
    topic.entries().forEach(entry -> others.remove(Arrangement.key(entry.label())));
    List<Entry> foreign = new ArrayList<>(others.values());
    List<Entry> entries = new ArrayList<>(topic.entries());
    for (int i = 0; i < OTHER_ENTRIES; i++) {
      entries.set(random.nextInt(entries.size()), foreign.remove(random.nextInt(foreign.size())));
    }
    int kept = random.nextInt(9, entries.size() + 1);
    while (entries.size() > kept) {
      entries.remove(random.nextInt(entries.size()));
    }
    return entries;
  }

  private static <T> T pick(RandomGenerator random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
