package dev.grille.vision.documents;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Quad;
import dev.grille.documents.FieldDefinition;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.kinds.Kind;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.reading.FormReader;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opencv.core.Mat;

/**
 * The lines of a document's values, read once more from its pixels: as the page's reader took them,
 * knowing nothing, and as a field of their kind, by all engines.
 */
final class ReadLines {
  /** Around a line's characters, against their height, where nothing is beside them. */
  private static final double BESIDE = 0.35;

  private static final double ABOVE = 0.15;

  /** What is left of the probability of a line that both ways of reading saw differently. */
  private static final double DIFFERING = 0.6;

  /** The same where one of them saw only a part. */
  private static final double CUT = 0.9;

  /** Of a text that only a second look found. */
  private static final double LIKELY = 0.6;

  /** Reads windows of the document's own pixels. */
  @FunctionalInterface
  interface Windows {
    /** A reading for each, in their order. */
    List<FieldReading> read(List<FieldSpec> windows);

    /** Of pixels that stand upright, 8-bit BGR. */
    static Windows of(FormReader reader, Mat pixels) {
      return windows ->
          reader.read(pixels, Homography.IDENTITY, 1, FormReference.none(), null, windows);
    }
  }

  /**
   * A line that was read.
   *
   * @param text as it stands there
   * @param probability that it is right, 0 to 1
   */
  record ReadLine(String text, double probability) {}

  private final ReadDocument document;
  private final Map<List<Glyph>, FieldDefinition> wanted = new LinkedHashMap<>();
  private final Map<Box, FieldDefinition> wantedPlaces = new LinkedHashMap<>();
  private final Map<Object, ReadLine> read = new HashMap<>();

  ReadLines(ReadDocument document) {
    this.document = document;
  }

  /** Wants a value's lines. */
  void want(FieldDefinition field, FoundValue value) {
    value.lines().forEach(line -> wanted.put(line, field));
    if (value.place() != null) {
      wantedPlaces.put(value.place(), field);
    }
  }

  /** Reads all that is wanted. */
  void read(Windows windows) {
    List<List<Glyph>> lines = new ArrayList<>(wanted.keySet());
    List<FieldSpec> specs = new ArrayList<>();
    for (List<Glyph> line : lines) {
      FieldDefinition field = Objects.requireNonNull(wanted.get(line));
      specs.add(
          new FieldSpec(
              field.key() + "#" + specs.size(), window(line), field.kind(), List.of(), null));
    }
    List<Box> places = new ArrayList<>(wantedPlaces.keySet());
    for (Box place : places) {
      FieldDefinition field = Objects.requireNonNull(wantedPlaces.get(place));
      specs.add(
          new FieldSpec(
              field.key() + "#" + specs.size(), place.quad(), field.kind(), List.of(), null));
    }
    List<FieldReading> readings = windows.read(specs);
    for (int i = 0; i < places.size(); i++) {
      FieldReading reading = readings.get(lines.size() + i);
      FieldDefinition field = Objects.requireNonNull(wantedPlaces.get(places.get(i)));
      read.put(places.get(i), lookedAtAgain(field, reading));
    }
    for (int i = 0; i < lines.size(); i++) {
      List<Glyph> line = lines.get(i);
      FieldDefinition field = Objects.requireNonNull(wanted.get(line));
      read.put(line, chosen(field, line, readings.get(i)));
    }
  }

  /** What stands in a place in which the page's reader found nothing. */
  ReadLine of(Box place) {
    return Objects.requireNonNull(read.get(place));
  }

  /** A few strokes make a text easily: only what is likelier right than not is one. */
  private static ReadLine lookedAtAgain(FieldDefinition field, FieldReading reading) {
    String text = reading.content().text().replace("\n", " ");
    double score = reading.score() / 100;
    if (text.isEmpty()) {
      return new ReadLine("", score);
    }
    boolean told = score >= LIKELY;
    return new ReadLine(told ? field.told(text) : "", told ? score : 1 - LIKELY);
  }

  /** What a wanted line says. */
  ReadLine of(List<Glyph> line) {
    return Objects.requireNonNull(read.get(line));
  }

  private static ReadLine chosen(FieldDefinition field, List<Glyph> line, FieldReading reading) {
    FieldKind kind = field.kind();
    String seen = field.told(FoundValue.text(line, false));
    double probability = line.stream().mapToDouble(g -> g.of().probability()).min().orElse(0);
    String again = field.told(reading.content().text().replace("\n", " "));
    double score = reading.score() / 100;
    String folded = Writing.folded(seen);
    String other = Writing.folded(again);
    if (folded.equals(other)) {
      return new ReadLine(stars(seen) > stars(again) ? seen : again, score);
    }
    if (isPart(other, folded)) {
      return new ReadLine(seen, CUT * probability);
    }
    Boolean first = Kind.of(kind).rule().judge(seen).valid();
    Boolean second = Kind.of(kind).rule().judge(again).valid();
    if (Boolean.TRUE.equals(second) && !Boolean.TRUE.equals(first)) {
      return new ReadLine(again, score);
    }
    if (Boolean.TRUE.equals(first) && !Boolean.TRUE.equals(second) || isPart(folded, other)) {
      return new ReadLine(seen, CUT * probability);
    }
    return score >= probability
        ? new ReadLine(again, DIFFERING * score)
        : new ReadLine(seen, DIFFERING * probability);
  }

  /** Stars stand for what is left out, or around names of classes; engines skip them easily. */
  private static long stars(String text) {
    return text.chars().filter(c -> c == '*').count();
  }

  /** Whether one text is another without some of its characters. */
  private static boolean isPart(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
    }
    return at == part.length();
  }

  /** Where a line stands, with as much room as what stands beside it leaves. */
  private Quad window(List<Glyph> line) {
    Glyph first = line.get(0);
    Glyph last = line.get(line.size() - 1);
    double top = line.stream().mapToDouble(g -> g.of().top()).min().orElse(0);
    double bottom = line.stream().mapToDouble(g -> g.of().bottom()).max().orElse(0);
    double room = BESIDE * (bottom - top);
    double left = first.left() - room;
    double right = last.right() + room;
    for (TextRow row : document.rows()) {
      if (row.glyphs().contains(first)) {
        int from = row.glyphs().indexOf(first);
        int to = row.glyphs().lastIndexOf(last);
        if (from > 0) {
          left = Math.max(left, (row.glyphs().get(from - 1).right() + first.left()) / 2);
        }
        if (to + 1 < row.glyphs().size()) {
          right = Math.min(right, (last.right() + row.glyphs().get(to + 1).left()) / 2);
        }
      }
    }
    double above = ABOVE * (bottom - top);
    return new Box(left, top - above, right, bottom + above).quad();
  }
}
