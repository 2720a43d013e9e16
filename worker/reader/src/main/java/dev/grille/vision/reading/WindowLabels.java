package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.ink.InkLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells the labels that a form prints within its windows from the values beside and below them. The
 * key that the form's maker gave a field is what its label says, and a form that prints one label
 * in its window prints most of them there; so what resembles its field's key is a label where this
 * holds for the form. In a single window only what cannot be a value's own beginning is: "Hotel
 * Adlon" of a field {@code hotel} stays whole.
 */
final class WindowLabels {
  /** Fields that show their key in the window at least, where that is the form's way. */
  private static final int MIN_FIELDS = 2;

  /** The same, as a share of the fields that show any text. */
  private static final double MIN_SHARE_OF_FIELDS = 0.5;

  /** Gap at which a line may be cut in two, in its heights: no two letters are so far apart. */
  private static final double WORD_GAP = 0.15;

  /** Gap, in heights of the line, that parts label and value for certain: no space is so wide. */
  private static final double WIDE_GAP = 1;

  /** Cuts of one line that are tried, the widest gaps first. */
  private static final int MAX_CUTS = 6;

  private final TemplateFieldReader study;

  WindowLabels(TemplateFieldReader study) {
    this.study = study;
  }

  /**
   * A part of a window that resembles the field's key.
   *
   * @param line the line where it stands or that it is
   * @param rest what stands beside it in its line; empty where it is the whole line
   * @param likeness as {@link KeyText#likeness} tells
   * @param sure whether it is a label whatever the other windows show
   */
  private record Label(int line, Optional<LineChoice> rest, int likeness, boolean sure) {}

  /** The fields in their order, without the labels in their windows. */
  List<TemplateField> without(List<TemplateField> fields) {
    List<Optional<Label>> labels = fields.stream().map(this::label).toList();
    long labelled = labels.stream().filter(Optional::isPresent).count();
    long inked = fields.stream().filter(field -> !field.lines().isEmpty()).count();
    boolean usual = labelled >= MIN_FIELDS && labelled >= MIN_SHARE_OF_FIELDS * inked;
    List<FieldSpec> specs = fields.stream().map(TemplateField::spec).toList();
    List<TemplateField> bare = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      TemplateField seen = fields.get(i);
      TemplateField field =
          labels
              .get(i)
              .filter(label -> usual || label.sure())
              .map(label -> without(seen, label))
              .orElse(seen);
      boolean emptied = field.lines().isEmpty() && field != seen;
      bare.add(emptied ? study.otherInk(seen, specs).orElse(field) : field);
    }
    return bare;
  }

  private static TemplateField without(TemplateField field, Label label) {
    List<LineChoice> value = new ArrayList<>(field.lines());
    value.remove(label.line());
    label.rest().ifPresent(rest -> value.add(label.line(), rest));
    return field.with(value);
  }

  /** The line, or the beginning of one, that resembles the key most; at most one. */
  private Optional<Label> label(TemplateField field) {
    KeyText key = new KeyText(field.spec().name());
    return IntStream.range(0, field.lines().size())
        .mapToObj(line -> label(field, key, line))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Label::likeness));
  }

  private Optional<Label> label(TemplateField field, KeyText key, int index) {
    LineChoice line = field.lines().get(index);
    String text = line.best().value();
    if (!line.line().cells().isEmpty() || !key.mayBegin(text)) {
      return Optional.empty();
    }
    boolean others = field.lines().size() > 1;
    boolean sure = endsAsLabel(text) || (others && key.isWhole(text));
    Label best = new Label(index, Optional.empty(), key.likeness(text), sure);
    for (double[] gap : gaps(line.line())) {
      InkLine left = line.line().part(Double.NEGATIVE_INFINITY, gap[0]);
      String beginning = study.read(field.spec(), field.seen(), left).best().value();
      int likeness = key.likeness(beginning);
      if (likeness > best.likeness()) {
        InkLine right = line.line().part(gap[0], Double.POSITIVE_INFINITY);
        LineChoice rest = study.read(field.spec(), field.seen(), right);
        boolean apart = key.isWhole(beginning) && gap[1] >= WIDE_GAP * line.line().lineHeight();
        best = new Label(index, Optional.of(rest), likeness, apart || endsAsLabel(beginning));
      }
    }
    return best.likeness() > 0 ? Optional.of(best) : Optional.empty();
  }

  /** The middle and the width of the widest gaps between the parts of a line. */
  private static List<double[]> gaps(InkLine line) {
    return line.gaps().stream()
        .filter(gap -> gap[1] >= WORD_GAP * line.lineHeight())
        .sorted(Comparator.comparingDouble(gap -> -gap[1]))
        .limit(MAX_CUTS)
        .toList();
  }

  private static boolean endsAsLabel(String text) {
    return text.endsWith(":") || text.endsWith("：");
  }
}
