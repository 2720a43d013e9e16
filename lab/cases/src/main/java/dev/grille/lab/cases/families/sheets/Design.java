package dev.grille.lab.cases.families.sheets;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.lab.cases.families.topics.Entry;
import dev.grille.lab.cases.families.topics.Topic;
import dev.grille.lab.cases.values.ValueSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The design of a form with labelled places; draws its pages. Not immutable: set it up once. */
public final class Design {
  private final Topic topic;
  private final Look look;
  private final double width;
  private final double height;
  private List<Slot> slots;
  private Frame frame = Frame.BOX;
  private Aim aim = Aim.inside(3);
  private Writing writing = Writing.plain();
  private final Map<String, Frame> frames = new HashMap<>();
  private final Map<String, Aim> aims = new HashMap<>();
  private final Map<String, Writing> writings = new HashMap<>();
  private BiConsumer<Page, Design> underprint = (page, design) -> {};
  private boolean labelled = true;
  private boolean growing;
  private final Map<String, ValueSource> sources = new HashMap<>();

  /**
   * A form.
   *
   * @param h height of a place
   * @param gap space between two rows
   */
  public Design(
      Topic topic,
      List<Entry> entries,
      Look look,
      Arrangement arrangement,
      double width,
      double h,
      double gap) {
    this.topic = topic;
    this.look = look;
    this.width = width;
    this.slots = arrangement.slots(entries, width, Letterhead.HEIGHT, h, gap, look);
    for (int i = 0; i < entries.size(); i++) {
      sources.put(slots.get(i).name(), entries.get(i).source());
    }
    double bottom = slots.stream().mapToDouble(s -> s.y() + s.h()).max().orElse(400);
    this.height = bottom + 60 + topic.foot().size() * 26 + 40;
  }

  private Design(Design other, List<Slot> slots, double height) {
    this.topic = other.topic;
    this.look = other.look;
    this.width = other.width;
    this.height = height;
    this.slots = List.copyOf(slots);
    this.frame = other.frame;
    this.aim = other.aim;
    this.writing = other.writing;
    this.frames.putAll(other.frames);
    this.aims.putAll(other.aims);
    this.writings.putAll(other.writings);
    this.underprint = other.underprint;
    this.labelled = other.labelled;
    this.growing = other.growing;
    this.sources.putAll(other.sources);
  }

  public Topic topic() {
    return topic;
  }

  public Look look() {
    return look;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  public List<Slot> slots() {
    return slots;
  }

  /** The slot of a name. */
  public Slot slot(String name) {
    return slots.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** Another edition of this form: other slots, as high as told. */
  public Design edition(List<Slot> others, double otherHeight) {
    return new Design(this, others, otherHeight);
  }

  /** Changes each slot. */
  public Design slots(UnaryOperator<Slot> change) {
    slots = slots.stream().map(change).toList();
    return this;
  }

  public Design frame(Frame other) {
    frame = other;
    return this;
  }

  public Design frame(String name, Frame other) {
    frames.put(name, other);
    return this;
  }

  public Design aim(Aim other) {
    aim = other;
    return this;
  }

  public Design aim(String name, Aim other) {
    aims.put(name, other);
    return this;
  }

  public Design writing(Writing other) {
    writing = other;
    return this;
  }

  public Design writing(String name, Writing other) {
    writings.put(name, other);
    return this;
  }

  /** Declares a field's kind. */
  public Design kind(String name, FieldKind kind) {
    return slots(
        s ->
            s.name().equals(name)
                ? new Slot(
                    s.name(), s.label(), kind, s.labelX(), s.labelY(), s.x(), s.y(), s.w(), s.h())
                : s);
  }

  /** Where a field's values come from. */
  public Design source(String name, ValueSource source) {
    sources.put(name, source);
    return this;
  }

  /** A value for each field. */
  public Map<String, String> invent(RandomGenerator random) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Slot slot : slots) {
      ValueSource source = sources.getOrDefault(slot.name(), (r, known) -> "");
      values.put(slot.name(), source.next(random, values));
    }
    return values;
  }

  /** Fixed print below the values, beside labels and frames. */
  public Design underprint(BiConsumer<Page, Design> marks) {
    BiConsumer<Page, Design> before = underprint;
    underprint = before.andThen(marks);
    return this;
  }

  /** Leaves the labels to {@link #underprint}. */
  public Design unlabelled() {
    labelled = false;
    return this;
  }

  /** Lets values go on below their windows. */
  public Design growing() {
    growing = true;
    return this;
  }

  /** A sheet of this form. */
  public Page page(Map<String, String> values) {
    Page page = blank();
    for (Slot slot : slots) {
      Frame around = frames.getOrDefault(slot.name(), frame);
      writings
          .getOrDefault(slot.name(), writing)
          .write(page, slot, values.getOrDefault(slot.name(), ""), look, around);
    }
    return page;
  }

  private Page blank() {
    Page page = new Page(width, height);
    new Letterhead(topic, look).draw(page);
    for (Slot slot : slots) {
      frames.getOrDefault(slot.name(), frame).draw(page, slot, look);
    }
    if (labelled) {
      for (Slot slot : slots) {
        page.text(slot.label(), slot.labelX(), slot.labelY(), look.label());
      }
    }
    underprint.accept(page, this);
    for (Slot slot : slots) {
      Aim by = aims.getOrDefault(slot.name(), aim);
      double left = slot.x() + by.left();
      double top = slot.y() + by.top();
      double right = slot.x() + slot.w() - by.right();
      double bottom = slot.y() + slot.h() - by.bottom();
      Quad quad =
          new Quad(
              new Point(left, top),
              new Point(right, top),
              new Point(right, bottom),
              new Point(left, bottom));
      page.window(new FieldSpec(slot.name(), quad, slot.kind(), List.of(), null).growing(growing));
    }
    return page;
  }

  /** Names of its fields, in order. */
  public List<String> names() {
    return new ArrayList<>(slots.stream().map(Slot::name).toList());
  }
}
