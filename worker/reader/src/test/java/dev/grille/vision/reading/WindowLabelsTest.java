package dev.grille.vision.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.score.ScoreModel;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** What a form prints in its windows is no value, and a value is never taken for print. */
class WindowLabelsTest {
  private static final FieldSpec PACKAGES = DrawnForm.field("packages", 30, 20, 480, 66);
  private static final FieldSpec CARRIER = DrawnForm.field("carrier", 30, 100, 480, 146);
  private static final List<FieldSpec> BESIDE = List.of(PACKAGES, CARRIER);
  private static final List<FieldSpec> BELOW =
      List.of(
          DrawnForm.field("packages", 30, 10, 480, 86),
          DrawnForm.field("carrier", 30, 100, 480, 176));
  private static final Color NAVY = new Color(20, 20, 120);
  private static final Color GREEN = new Color(20, 90, 40);

  private static OcrEngines engines;
  private static FormReader reader;

  @BeforeAll
  static void open() {
    OpenCvLibrary.load(NativeCache.standard());
    engines = new OcrEngines(Tessdata.folder());
    reader = new FormReader(engines, ScoreModel.shipped());
  }

  @AfterAll
  static void close() {
    engines.close();
  }

  private static DrawnForm beside(String packages, String carrier, Color label, Color value) {
    return new DrawnForm(Color.WHITE)
        .text("Packages", 40, 53, 24, label)
        .text("Carrier", 40, 133, 24, label)
        .text(packages, 200, 53, 26, value)
        .text(carrier, 200, 133, 26, value);
  }

  private static DrawnForm below(String packages, String carrier) {
    return new DrawnForm(Color.WHITE)
        .text("Packages", 40, 32, 18, Color.BLACK)
        .text("Carrier", 40, 122, 18, Color.BLACK)
        .text(packages, 50, 72, 26, Color.BLACK)
        .text(carrier, 50, 162, 26, Color.BLACK);
  }

  private static List<String> read(DrawnForm template, DrawnForm form, List<FieldSpec> fields) {
    Mat registered = template.mat();
    Mat picture = form.mat();
    try (MatScope scope = new MatScope()) {
      FormReference reference = reader.learn(registered, fields).reference();
      Mat grey = scope.mat();
      Imgproc.cvtColor(registered, grey, Imgproc.COLOR_BGR2GRAY);
      FormPrint print = FormPrint.of(grey, reference, fields, scope);
      return reader.read(picture, Homography.IDENTITY, 1, reference, print, fields).stream()
          .map(FieldReading::value)
          .toList();
    } finally {
      registered.release();
      picture.release();
    }
  }

  private static List<String> learned(DrawnForm form, List<FieldSpec> fields) {
    Mat template = form.mat();
    try {
      return reader.learn(template, fields).fields().stream().map(FieldReading::value).toList();
    } finally {
      template.release();
    }
  }

  @Test
  void aLabelBesideTheValueIsNoPartOfIt() {
    DrawnForm template = beside("13", "Moss", Color.BLACK, Color.BLACK);
    DrawnForm form = beside("38", "Reed", Color.BLACK, Color.BLACK);
    assertThat(read(template, form, BESIDE)).containsExactly("38", "Reed");
  }

  @Test
  void aValueInAnotherInkThanItsLabelIsFound() {
    DrawnForm template = beside("13", "Moss", GREEN, NAVY);
    assertThat(learned(template, BESIDE)).containsExactly("13", "Moss");
    assertThat(read(template, beside("38", "Reed", GREEN, NAVY), BESIDE))
        .containsExactly("38", "Reed");
  }

  @Test
  void aLabelAboveTheValueIsNoLineOfIt() {
    assertThat(read(below("13", "Moss"), below("38", "Reed"), BELOW)).containsExactly("38", "Reed");
  }

  @Test
  void theLabelsOfABlankFormAreNoValuesAndWhatIsWrittenLaterIs() {
    DrawnForm blank = below("", "");
    assertThat(learned(blank, BELOW)).containsExactly("", "");
    assertThat(read(blank, below("38", "Reed"), BELOW)).containsExactly("38", "Reed");
  }

  @Test
  void aValueThatEqualsTheTemplatesOwnIsRead() {
    DrawnForm form = beside("13", "Moss", Color.BLACK, Color.BLACK);
    assertThat(read(form, form, BESIDE)).containsExactly("13", "Moss");
  }

  @Test
  void aValueThatBeginsWithItsKeyStaysWholeWhereNoOtherWindowShowsOne() {
    List<FieldSpec> fields =
        List.of(
            DrawnForm.field("hotel", 30, 20, 480, 66),
            DrawnForm.field("guest", 30, 100, 480, 146),
            DrawnForm.field("room", 30, 160, 480, 206));
    DrawnForm form =
        new DrawnForm(Color.WHITE)
            .text("Hotel Adlon", 40, 53, 26, Color.BLACK)
            .text("Anne Moss", 40, 133, 26, Color.BLACK)
            .text("214", 40, 193, 26, Color.BLACK);
    assertThat(learned(form, fields)).containsExactly("Hotel Adlon", "Anne Moss", "214");
  }

  @Test
  void aWindowAloneThatShowsItsKeyKeepsIt() {
    List<FieldSpec> fields =
        List.of(
            DrawnForm.field("title", 30, 20, 480, 66),
            DrawnForm.field("shifted", 30, 100, 480, 146),
            DrawnForm.field("guest", 30, 160, 480, 206));
    DrawnForm form =
        new DrawnForm(Color.WHITE)
            .text("Receipt", 40, 53, 26, Color.BLACK)
            .text("PAID", 40, 133, 26, Color.BLACK)
            .text("Anne Moss", 40, 193, 26, Color.BLACK);
    assertThat(learned(form, fields)).containsExactly("Receipt", "PAID", "Anne Moss");
  }
}
