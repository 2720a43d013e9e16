package dev.grille.lab.cases.families.sheets;

import dev.grille.contracts.FieldKind;
import dev.grille.lab.cases.families.topics.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What becomes of a form when its issuer prints it anew.
 *
 * @param form as it was
 * @param arrangement of its places
 */
public record Editions(Design form, Arrangement arrangement) {
  /** Each place gets the name and label of the one beside it. */
  public Design exchanged() {
    List<Slot> slots = form.slots();
    int columns = arrangement.columns();
    List<Slot> other = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      int row = i / columns * columns;
      int from = row + (i - row + 1) % columns;
      other.add(slots.get(i).of(slots.get(Math.min(from, slots.size() - 1))));
    }
    return form.edition(other, form.height());
  }

  /** Two rows of the form change places. */
  public Design neighbours(RandomGenerator random) {
    List<Slot> slots = new ArrayList<>(form.slots());
    int columns = arrangement.columns();
    int row = random.nextInt(1, slots.size() / columns - 1);
    for (int i = 0; i < columns; i++) {
      Slot upper = slots.get(row * columns + i);
      Slot lower = slots.get((row + 1) * columns + i);
      slots.set(row * columns + i, upper.of(lower));
      slots.set((row + 1) * columns + i, lower.of(upper));
    }
    return form.edition(slots, form.height());
  }

  /** One place gets another label. */
  public Design renamed(RandomGenerator random) {
    int which = random.nextInt(form.slots().size());
    String label =
        switch (form.topic().language()) {
          case ENGLISH -> "See note 4";
          case GERMAN -> "Siehe Nr. 4";
          case CHINESE -> "见说明四";
        };
    List<Slot> slots = new ArrayList<>(form.slots());
    slots.set(which, slots.get(which).labelled(label));
    return form.edition(slots, form.height());
  }

  /** A row that could be added or taken away. */
  public int anyRow(RandomGenerator random) {
    return random.nextInt(1, form.slots().size() / arrangement.columns());
  }

  /** A row more, below one of them; its places are named {@code added_} and a number. */
  public Design added(int row) {
    int columns = arrangement.columns();
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < form.slots().size(); i++) {
      Slot slot = form.slots().get(i);
      slots.add(i / columns >= row ? slot.moved(0, pitch()) : slot);
      if (i / columns == row) {
        slots.add(
            new Slot(
                "added_" + i,
                newLabel(i % columns),
                FieldKind.TEXT,
                slot.labelX(),
                slot.labelY(),
                slot.x(),
                slot.y(),
                slot.w(),
                slot.h()));
      }
    }
    return form.edition(slots, form.height() + pitch());
  }

  /** A row less. */
  public Design removed(int row) {
    int columns = arrangement.columns();
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < form.slots().size(); i++) {
      Slot slot = form.slots().get(i);
      if (i / columns != row) {
        slots.add(i / columns > row ? slot.moved(0, -pitch()) : slot);
      }
    }
    return form.edition(slots, form.height());
  }

  private double pitch() {
    return form.slots().get(arrangement.columns()).y() - form.slots().get(0).y();
  }

  private String newLabel(int column) {
    boolean han = form.topic().language() == Language.CHINESE;
    return han
        ? List.of("备用栏", "附加码", "说明").get(column)
        : List.of("Reserve", "Code 2", "Ref. B").get(column);
  }
}
