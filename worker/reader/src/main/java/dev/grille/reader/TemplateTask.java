package dev.grille.reader;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.SelfTestReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is asked about templates themselves.
 *
 * @param <R> what it answers
 */
public sealed interface TemplateTask<R> extends Task<R> {
  /**
   * Look at a template's picture once and keep what every later alignment needs, and try it on
   * distorted copies. Refused when the picture cannot serve as a template.
   *
   * @param picture of one of {@link PictureKind#OF_TEMPLATES}, since it is looked at again for
   *     years
   * @param fields what will be read
   * @param anchors fixed texts of the form, which are read where their text is not given
   */
  record Learn(Picture picture, List<FieldSpec> fields, List<AnchorSpec> anchors)
      implements TemplateTask<LearnedTemplate> {
    /**
     * Its own picture and six distorted copies of it. Counted as three: the copies are scaled down
     * and not decoded.
     */
    public static final int PICTURES = 3;

    /** Six for each field of the largest template, and some for the form as a whole. */
    private static final int MAX_WARNINGS = 3_010;

    public Learn {
      fields = List.copyOf(fields);
      anchors = List.copyOf(anchors);
    }

    /** Of a template without anchors. */
    public Learn(Picture picture, List<FieldSpec> fields) {
      this(picture, fields, List.of());
    }

    @Override
    public int pictures() {
      return PICTURES;
    }

    @Override
    public LearnedTemplate handledBy(TaskHandler handler) {
      return handler.learn(this);
    }

    @Override
    public boolean accepts(LearnedTemplate result) {
      Set<String> known = Set.copyOf(Plausible.names(fields));
      return (result.fields().isEmpty() || Plausible.fields(result.fields(), fields))
          && areOf(result.anchors())
          && isOf(result.selfTest(), known)
          && result.warnings().size() <= MAX_WARNINGS
          && result.warnings().stream()
              .allMatch(warning -> warning.field() == null || known.contains(warning.field()));
    }

    /** Whether a test is of these fields, each read at most once in each copy. */
    private static boolean isOf(@Nullable SelfTestReport test, Set<String> known) {
      return test == null
          || test.fields().stream()
              .allMatch(
                  field -> known.contains(field.name()) && field.read() <= test.copies().size());
    }

    /** Whether each anchor is as it was marked, and says what was given, or else what was read. */
    private boolean areOf(List<AnchorReading> read) {
      if (read.size() != anchors.size()) {
        return false;
      }
      for (int i = 0; i < read.size(); i++) {
        AnchorSpec marked = anchors.get(i);
        Anchor learnt = read.get(i).anchor();
        String text = marked.text() == null ? read.get(i).read() : marked.text();
        if (!learnt.spec().equals(new AnchorSpec(marked.quad(), text, marked.name()))) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Find out what a template's picture is found by among others'.
   *
   * @param picture of one of {@link PictureKind#OF_TEMPLATES}
   * @param fields what stands in them is left out
   */
  record Sign(Picture picture, List<FieldSpec> fields) implements TemplateTask<Signature> {
    public Sign {
      fields = List.copyOf(fields);
    }

    @Override
    public Signature handledBy(TaskHandler handler) {
      return handler.sign(this);
    }

    /** All that can be wrong about one is seen when it is made. */
    @Override
    public boolean accepts(Signature result) {
      return true;
    }
  }

  /**
   * Find out which of some templates' forms can be taken for a template's, or it for theirs:
   * whether the picture of one is accepted as the other's.
   *
   * @param template as it was learnt
   * @param others of other forms, under other keys; at most {@value #MOST}
   */
  record Compare(StoredTemplate template, List<StoredTemplate> others)
      implements TemplateTask<List<Confusable>> {
    /** All of them are held against a picture within the time of one reading. */
    public static final int MOST = 4;

    public Compare {
      others = List.copyOf(others);
      if (others.size() > MOST) {
        throw new IllegalArgumentException("compared with more than " + MOST);
      }
    }

    @Override
    public List<StoredTemplate> templates() {
      return Stream.concat(Stream.of(template), others.stream()).toList();
    }

    @Override
    public List<Confusable> handledBy(TaskHandler handler) {
      return handler.compare(this);
    }

    @Override
    public boolean accepts(List<Confusable> result) {
      List<String> named = result.stream().map(Confusable::key).toList();
      return others.stream()
          .map(StoredTemplate::key)
          .filter(named::contains)
          .toList()
          .equals(named);
    }
  }

  /**
   * Draw fields and anchors on a page of a picture, for people.
   *
   * @param picture stands upright in what is drawn
   * @param fields numbered in their order
   * @param anchors numbered in theirs
   */
  record DrawFields(Picture picture, List<FieldSpec> fields, List<Anchor> anchors)
      implements TemplateTask<Drawing> {
    /**
     * What a noisy picture of the largest size that is drawn takes as a JPEG, several times over.
     */
    private static final int MAX_BYTES = 8 << 20;

    public DrawFields {
      fields = List.copyOf(fields);
      anchors = List.copyOf(anchors);
    }

    @Override
    public Drawing handledBy(TaskHandler handler) {
      return handler.drawFields(this);
    }

    @Override
    public boolean accepts(Drawing result) {
      return result.jpeg().length <= MAX_BYTES && Plausible.jpeg(result.jpeg());
    }
  }
}
