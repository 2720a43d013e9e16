package dev.grille.vision.documents;

import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentResult.Entry;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.DocumentValue;
import dev.grille.contracts.Quad;
import dev.grille.documents.FieldDefinition;
import dev.grille.documents.ValuePlace;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values of a document whose kind and text are known. */
final class DocumentContent {
  /** Highest probability of a value that breaks the rule of its kind. */
  private static final double BREAKS_RULE = 0.4;

  /**
   * That nothing stands where nothing was found and which nobody looked at again: of 114 such
   * places in drawn photographs 88.
   */
  private static final double EMPTY = 0.77;

  /** More of a kind's fields than this make a document legible without those that each has. */
  private static final double LEGIBLE = 0.5;

  private final ReadDocument document;
  private final Map<ValuePlace, DocumentValue.Text> looks;
  private final ReadLines lines;
  private final Map<FieldDefinition, FoundValue> found = new HashMap<>();
  private final Map<FieldDefinition, List<Map<String, FoundValue>>> rows = new HashMap<>();
  private final List<DocumentDoubt> doubts = new ArrayList<>();

  /**
   * Of a document.
   *
   * @param looks how it looks, of what kinds may ask for
   */
  DocumentContent(ReadDocument document, Map<ValuePlace, DocumentValue.Text> looks) {
    this.document = SumLine.labelled(document);
    this.looks = Map.copyOf(looks);
    this.lines = new ReadLines(this.document);
  }

  /**
   * What the document says.
   *
   * @param location its corners in the picture
   * @param windows reads its own pixels
   */
  DocumentResult read(Quad location, ReadLines.Windows windows) {
    find();
    lines.read(windows);
    List<Entry> content = new ArrayList<>();
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> lost = new ArrayList<>();
    int required = 0;
    for (FieldDefinition field : document.kind().fields()) {
      DocumentValue value = value(field);
      content.add(new Entry(field.key(), value));
      String text = value instanceof DocumentValue.Text single ? single.text() : "";
      if (!text.isEmpty()) {
        texts.put(field.key(), text);
      }
      required += field.required() ? 1 : 0;
      if (field.required() && text.isEmpty()) {
        lost.add(field.key());
      }
    }
    long told = content.stream().filter(entry -> isTold(entry.value())).count();
    boolean little = required > 0 && lost.size() == required && told <= LEGIBLE * content.size();
    if (told == 0 || little) {
      return new DocumentResult(
          document.kind().type(), location, DocumentStatus.UNREADABLE, List.of(), List.of());
    }
    if (!lost.isEmpty()) {
      doubts.add(
          new DocumentDoubt("missing", lost, "values that each document has were not found"));
    }
    doubts.addAll(new CrossChecks(texts).broken(document.kind().checks()));
    DocumentStatus status = doubts.isEmpty() ? DocumentStatus.OK : DocumentStatus.DOUBTFUL;
    return new DocumentResult(document.kind().type(), location, status, doubts, content);
  }

  private static boolean isTold(DocumentValue value) {
    return value instanceof DocumentValue.Text text && !text.text().isEmpty()
        || value instanceof DocumentValue.Many many && !many.texts().isEmpty()
        || value instanceof DocumentValue.Rows rows && !rows.rows().isEmpty();
  }

  private void find() {
    Map<FieldDefinition, FoundValue> values = new ValueFinder(document).all();
    values.forEach(lines::want);
    found.putAll(values);
    for (FieldDefinition field : document.kind().fields()) {
      FieldDefinition.Rows defined = field.rows();
      if (defined != null) {
        List<Map<String, FoundValue>> list = new RowsFinder(document).find(defined);
        if (list != null) {
          rows.put(field, list);
          Map<String, FieldDefinition> columns = defined.fields();
          list.forEach(row -> row.forEach((key, value) -> lines.want(columns.get(key), value)));
        }
      }
    }
  }

  private DocumentValue value(FieldDefinition field) {
    Optional<ValuePlace> look = field.look();
    if (look.isPresent()) {
      return looks.getOrDefault(look.get(), new DocumentValue.Text("", 0));
    }
    if (field.rows() != null) {
      return rows(field);
    }
    FoundValue value = found.get(field);
    if (field.list()) {
      return value == null ? new DocumentValue.Many(List.of()) : many(field, value);
    }
    return value == null ? new DocumentValue.Missing() : text(field, value, true);
  }

  private DocumentValue rows(FieldDefinition field) {
    List<Map<String, FoundValue>> list = rows.get(field);
    if (list == null) {
      return new DocumentValue.Missing();
    }
    List<Map<String, DocumentValue.Text>> texts = new ArrayList<>();
    for (Map<String, FoundValue> row : list) {
      Map<String, DocumentValue.Text> read = new LinkedHashMap<>();
      row.forEach((key, value) -> read.put(key, text(field, value, false)));
      texts.add(read);
    }
    return new DocumentValue.Rows(texts);
  }

  private DocumentValue.Many many(FieldDefinition field, FoundValue value) {
    return new DocumentValue.Many(
        value.lines().stream()
            .map(line -> text(field, new FoundValue(List.of(line), value.labelled()), true))
            .toList());
  }

  private DocumentValue.Text text(FieldDefinition field, FoundValue value, boolean judged) {
    List<ReadLines.ReadLine> read = value.lines().stream().map(lines::of).toList();
    String text = field.told(joined(read.stream().map(ReadLines.ReadLine::text).toList()));
    Box place = text.isEmpty() ? value.place() : null;
    if (place != null) {
      read = List.of(lines.of(place));
      text = read.get(0).text();
    } else if (text.isEmpty()) {
      return new DocumentValue.Text("", percent(EMPTY * value.labelled()));
    }
    double probability = value.labelled();
    for (ReadLines.ReadLine line : read) {
      probability = Math.min(probability, line.probability());
    }
    if (judged && !text.isEmpty() && Kind.of(field.kind()).has(Kind.Trait.STANDARD)) {
      Boolean valid = Kind.of(field.kind()).rule().judge(text).valid();
      if (Boolean.FALSE.equals(valid)) {
        probability = Math.min(probability, BREAKS_RULE);
        String message = "is no " + field.kind().wireName() + " as its standard has it";
        doubts.add(new DocumentDoubt("breaks_rule", List.of(field.key()), message));
      }
    }
    return new DocumentValue.Text(text, percent(probability));
  }

  /** Lines that were broken for want of room: between Han characters nothing stood there. */
  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      boolean words =
          !text.isEmpty()
              && !line.isEmpty()
              && isPlain(text.charAt(text.length() - 1))
              && isPlain(line.charAt(0));
      text.append(words ? " " : "").append(line);
    }
    return text.toString();
  }

  private static boolean isPlain(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  static double percent(double probability) {
    return Math.round(10_000 * probability) / 100.0;
  }
}
