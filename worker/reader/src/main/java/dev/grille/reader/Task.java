package dev.grille.reader;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorEvidence;
import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.ColumnSum;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableOptions;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextOptions;
import dev.grille.contracts.Value;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader is asked to do.
 *
 * @param <R> what it answers
 */
public sealed interface Task<R> {
  /** What a noisy crop of the largest size takes in Base64, several times over. */
  int MAX_CROP = 1 << 20;

  /** How many pictures have to be looked at, at least 1: deadlines and recycling count these. */
  default int pictures() {
    return 1;
  }

  /** The templates that it may take to do it, each under its key. */
  default List<StoredTemplate> templates() {
    return List.of();
  }

  /** The templates among which one is chosen; empty where there is no choice. */
  default Optional<Candidates> candidates() {
    return Optional.empty();
  }

  /** Hands it to who can do it. */
  R handledBy(TaskHandler handler);

  /**
   * Whether a result can be this task's at all: that of a child which was taken over is not
   * believed only because it has the right form.
   */
  boolean accepts(R result);

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
      implements Task<LearnedTemplate> {
    /** Five for each field of the largest template, and some for the form as a whole. */
    private static final int MAX_WARNINGS = 2_510;

    public Learn {
      fields = List.copyOf(fields);
      anchors = List.copyOf(anchors);
    }

    /** Of a template without anchors. */
    public Learn(Picture picture, List<FieldSpec> fields) {
      this(picture, fields, List.of());
    }

    @Override
    public LearnedTemplate handledBy(TaskHandler handler) {
      return handler.learn(this);
    }

    @Override
    public boolean accepts(LearnedTemplate result) {
      List<String> names = names(fields);
      Set<String> known = Set.copyOf(names);
      return (result.fields().isEmpty() || fits(result.fields(), fields))
          && areOf(result.anchors())
          && result.warnings().size() <= MAX_WARNINGS
          && result.warnings().stream()
              .allMatch(warning -> warning.field() == null || known.contains(warning.field()));
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
   * Find a template's form on a page of a picture and read its fields. Refused with {@code
   * TEMPLATE_MISMATCH} and the evidence when the form is not there.
   *
   * @param template as it was learnt
   */
  record ReadForm(StoredTemplate template, Picture picture) implements Task<Reading> {
    @Override
    public List<StoredTemplate> templates() {
      return List.of(template);
    }

    @Override
    public Reading handledBy(TaskHandler handler) {
      return handler.readForm(this);
    }

    @Override
    public boolean accepts(Reading result) {
      List<String> seen =
          result.alignment().anchors().stream().map(AnchorEvidence::anchor).toList();
      return fits(result.fields(), template.fields())
          && seen.equals(template.anchors().stream().map(Anchor::key).toList());
    }
  }

  /**
   * Find out what a template's picture is found by among others'.
   *
   * @param picture of one of {@link PictureKind#OF_TEMPLATES}
   * @param fields what stands in them is left out
   */
  record Sign(Picture picture, List<FieldSpec> fields) implements Task<Signature> {
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
   * Find out which of many templates' forms is on a page of a picture, and read its fields. Refused
   * with {@code NO_TEMPLATE_MATCHED} when none is there.
   *
   * @param among the templates
   */
  record Choose(Picture picture, Candidates among) implements Task<ChosenReading> {
    /** The longest reason has fewer characters. */
    private static final int MAX_REASON = 500;

    @Override
    public Optional<Candidates> candidates() {
      return Optional.of(among);
    }

    @Override
    public ChosenReading handledBy(TaskHandler handler) {
      return handler.choose(this);
    }

    @Override
    public boolean accepts(ChosenReading result) {
      return among
              .get(result.key())
              .filter(template -> fits(result.reading().fields(), template.fields()))
              .isPresent()
          && result.others().size() < Candidates.MOST
          && result.others().stream().allMatch(other -> other.because().length() <= MAX_REASON);
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
      implements Task<List<Confusable>> {
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
   * Read all the text of a page of a picture.
   *
   * @param options what of it, and what is known of the page
   */
  record ReadText(Picture picture, TextOptions options) implements Task<TextReading> {
    /** A page of 50 million pixels has no room for more lines that could be read. */
    private static final int MAX_LINES = 10_000;

    /** The widest crop that a line is read from has fewer characters. */
    private static final int MAX_LENGTH = 2_000;

    @Override
    public TextReading handledBy(TaskHandler handler) {
      return handler.readText(this);
    }

    @Override
    public boolean accepts(TextReading result) {
      List<TextLine> lines = result.page().lines();
      return lines.size() <= MAX_LINES
          && lines.stream().allMatch(line -> line.text().length() <= MAX_LENGTH);
    }
  }

  /**
   * Read the tables of a page of a picture.
   *
   * @param options what is known of them
   */
  record ReadTables(Picture picture, TableOptions options) implements Task<TableReading> {
    /** A page of 50 million pixels has no room for more cells that could be read. */
    private static final int MAX_CELLS = 20_000;

    /** As many as {@link ReadText} takes of a page. */
    private static final int MAX_LINES = 10_000;

    /** The widest crop that a line is read from has fewer characters. */
    private static final int MAX_LENGTH = 2_000;

    /** More digits, before or behind the point, than a line of a sum has. */
    private static final int MAX_DIGITS = 100;

    @Override
    public TableReading handledBy(TaskHandler handler) {
      return handler.readTables(this);
    }

    @Override
    public boolean accepts(TableReading result) {
      List<Table> tables = result.page().tables();
      List<String> lines =
          tables.stream()
              .flatMap(table -> table.cells().stream())
              .flatMap(cell -> cell.lines().stream())
              .toList();
      return tables.stream().mapToLong(table -> table.cells().size()).sum() <= MAX_CELLS
          && lines.size() <= MAX_LINES
          && lines.stream().allMatch(line -> line.length() <= MAX_LENGTH)
          && tables.stream().allMatch(ReadTables::isOfItsOwn);
    }

    /** Whether what speaks for a table speaks of rows and columns that it has. */
    private static boolean isOfItsOwn(Table table) {
      return table.proof().doubtful().keySet().stream()
              .allMatch(row -> row >= 0 && row < table.rows())
          && table.proof().sums().size() <= table.cells().size()
          && table.proof().sums().stream().allMatch(sum -> isOf(sum, table));
    }

    private static boolean isOf(ColumnSum sum, Table table) {
      return sum.row() < table.rows()
          && sum.column() < table.columns()
          && isShort(sum.stated())
          && isShort(sum.found());
    }

    /** Whether it can be written out. */
    private static boolean isShort(BigDecimal number) {
      return number.precision() <= MAX_DIGITS && Math.abs((long) number.scale()) <= MAX_DIGITS;
    }
  }

  /**
   * Draw fields on a page of a picture, for people.
   *
   * @param picture stands upright in what is drawn
   * @param fields numbered in their order
   */
  record DrawFields(Picture picture, List<FieldSpec> fields) implements Task<Drawing> {
    /**
     * What a noisy picture of the largest size that is drawn takes as a JPEG, several times over.
     */
    private static final int MAX_BYTES = 8 << 20;

    public DrawFields {
      fields = List.copyOf(fields);
    }

    @Override
    public Drawing handledBy(TaskHandler handler) {
      return handler.drawFields(this);
    }

    @Override
    public boolean accepts(Drawing result) {
      return result.jpeg().length <= MAX_BYTES && isJpeg(result.jpeg());
    }
  }

  /** The keys of the answer: fields of one name have one. */
  private static List<String> names(List<FieldSpec> fields) {
    return fields.stream().map(FieldSpec::name).distinct().toList();
  }

  /** Whether there is one reading for each name, of the type that its fields have. */
  private static boolean fits(List<FieldReading> readings, List<FieldSpec> fields) {
    Map<String, Value.Type> types = new HashMap<>();
    fields.forEach(field -> types.put(field.name(), field.valueType()));
    return readings.stream().map(FieldReading::name).toList().equals(names(fields))
        && readings.stream().allMatch(read -> read.content().type() == types.get(read.name()))
        && readings.stream().allMatch(read -> isPicture(read.content()));
  }

  /** Whether a crop holds what can be a picture; it is passed on as it is. */
  private static boolean isPicture(Value value) {
    return !(value instanceof Value.Crop crop)
        || crop.img().isEmpty()
        || (crop.img().length() <= MAX_CROP && isJpeg(crop.img()));
  }

  private static boolean isJpeg(String base64) {
    try {
      return isJpeg(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isJpeg(byte[] file) {
    return file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8;
  }
}
