package dev.grille.vision.ink;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lets windows that may grow reach down to the last line of their value: over paper on which the
 * form prints nothing and has no other window, as far as lines follow each other.
 */
public final class GrowingWindows {
  /** How far down a window may grow, in lines: addresses and remarks have as many. */
  private static final double MAX_LINES = 12;

  /** Height of a line's tall characters, against a window drawn around one line. */
  private static final double LINE = 0.62;

  /** From one line's middle to the next one's, at most, in heights of its tall characters. */
  private static final double PITCH = 2.6;

  /** Room below the last line, and above what the form prints next, in the same. */
  private static final double ROOM = 0.35;

  private final FieldInkFinder finder;
  private final FormPrint print;

  /** Looks at one picture of a form that prints this. */
  public GrowingWindows(FieldInkFinder finder, FormPrint print) {
    this.finder = finder;
    this.print = print;
  }

  /** The fields, those that grow with the windows that they have in this picture. */
  public List<FieldSpec> settle(FormReference reference, List<FieldSpec> fields) {
    List<FieldSpec> settled = new ArrayList<>(fields);
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).grow() && fields.get(i).isText()) {
        settled.set(i, settled(reference.field(i), fields.get(i), fields));
      }
    }
    return settled;
  }

  private FieldSpec settled(FieldReference reference, FieldSpec spec, List<FieldSpec> fields) {
    FieldFrame frame = FieldFrame.of(spec.quad());
    double line =
        reference.lineHeight() > 0
            ? Math.min(reference.lineHeight(), frame.height())
            : LINE * frame.height();
    double room = room(frame, spec, fields, line);
    if (room < line) {
      return spec;
    }
    FieldSpec tall = spec.at(lengthened(frame, room));
    FieldFrame tallFrame = FieldFrame.of(tall.quad());
    SeenField seen =
        finder.find(
            tallFrame,
            reference,
            finder.neighbours(tallFrame, spec, fields),
            0,
            false,
            spec.isText());
    double bottom = frame.height();
    double middle = frame.height() - line / 2;
    List<InkLine> lines =
        seen.ink().lines().stream()
            .sorted(Comparator.comparingDouble(l -> l.box().centreY()))
            .toList();
    for (InkLine next : lines) {
      Box box = next.box();
      if (box.centreY() > bottom && box.centreY() - middle > PITCH * line) {
        break;
      }
      middle = box.centreY();
      bottom = Math.max(bottom, Math.min(box.bottom() + ROOM * line, frame.height() + room));
    }
    return bottom > frame.height() ? spec.at(lengthened(frame, bottom - frame.height())) : spec;
  }

  private double room(FieldFrame frame, FieldSpec spec, List<FieldSpec> fields, double line) {
    double room = print.bareBelow(frame, MAX_LINES * line, line);
    for (Box other : finder.neighbours(frame, spec, fields)) {
      boolean below =
          other.centreY() > frame.height() && other.right() > 0 && other.left() < frame.width();
      room = below ? Math.min(room, other.top() - frame.height()) : room;
    }
    return room - ROOM * line;
  }

  /** A frame that reaches farther down, along its own sides. */
  private static Quad lengthened(FieldFrame frame, double by) {
    double bottom = frame.height() + by;
    Quad quad = frame.quad();
    return new Quad(
        quad.upperLeft(),
        quad.upperRight(),
        frame.toTemplate().map(new Point(frame.width(), bottom)),
        frame.toTemplate().map(new Point(0, bottom)));
  }
}
