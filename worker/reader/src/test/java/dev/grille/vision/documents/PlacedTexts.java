package dev.grille.vision.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.documents.DocumentKind;
import dev.grille.documents.DocumentKindJson;
import dev.grille.documents.FieldDefinition;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.tables.RuledCells;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Documents of a few placed texts, and what is found in them. */
final class PlacedTexts {
  private static final int LETTER = 20;

  private PlacedTexts() {}

  static String right(String key, String label) {
    return "{\"key\": \"%s\", \"from\": [{\"labels\": [\"%s\"]}]}".formatted(key, label);
  }

  static DocumentKind kind(String... fields) {
    return DocumentKindJson.read(definition(fields), "test");
  }

  static String definition(String... fields) {
    return """
        {"type": "test", "proportions": {"least": 1, "most": 2},
         "signs": [{"text": "标题标题", "weight": 1}], "enough": 1, "fields": [%s]}
        """
        .formatted(String.join(",", fields));
  }

  /** A text of letters of one size. */
  static PlacedText at(double left, double top, String text) {
    double width = text.codePoints().mapToDouble(c -> c < 0x2e80 ? LETTER / 2.0 : LETTER).sum();
    return new PlacedText(text, left, top, left + width, top + LETTER, false, 0.9);
  }

  /** Two rules from side to side, and between them upright ones. */
  static RuledCells cells(List<Integer> borders) {
    try (MatScope scope = new MatScope()) {
      Mat page = scope.own(new Mat(200, 600, CvType.CV_8UC3, Scalar.all(255)));
      int left = borders.get(0);
      int right = borders.get(borders.size() - 1);
      for (int y : new int[] {5, 90}) {
        Imgproc.line(page, new Point(left, y), new Point(right, y), Scalar.all(0), 2);
      }
      for (int x : borders) {
        Imgproc.line(page, new Point(x, 5), new Point(x, 90), Scalar.all(0), 2);
      }
      return RuledCells.of(page, List.of(), 0.8 * LETTER);
    }
  }

  static List<String> found(DocumentKind kind, List<PlacedText> texts, String key) {
    return found(kind, texts, RuledCells.none(), key);
  }

  static List<String> found(
      DocumentKind kind, List<PlacedText> texts, RuledCells cells, String key) {
    FoundValue found = find(kind, texts, cells, key);
    assertThat(found).as("place of " + key).isNotNull();
    List<String> lines = new ArrayList<>();
    found.lines().forEach(line -> lines.add(FoundValue.text(line, false)));
    return lines;
  }

  static FoundValue find(DocumentKind kind, List<PlacedText> texts, RuledCells cells, String key) {
    FieldDefinition field =
        kind.fields().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    ReadDocument document = new ReadDocument(kind, texts, cells, new Box(0, 0, 600, 200));
    return new ValueFinder(document).all().get(field);
  }
}
