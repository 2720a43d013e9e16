package dev.grille.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import dev.grille.reader.TemplateTask;
import dev.grille.vision.geometry.MatScope;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/** A window is drawn around the value that a form was registered with; others are longer. */
class LongValuesTest {
  /** Of the registered values: ten characters. */
  private static final double WINDOW = 126;

  private static final String DIGITS = "4829301756483920175648301";

  private static NativeReader reader;
  private static final MatScope SCOPE = new MatScope();
  private static final DrawnForm FORM = new DrawnForm(31);
  private static final List<FieldSpec> FIELDS =
      FORM.fields().stream().map(LongValuesTest::narrow).toList();
  private static StoredTemplate template;

  @BeforeAll
  static void register() {
    reader = new NativeReader(ReaderSettings.standard().withoutTrials());
    Picture picture = file(FORM.sheet(6, SCOPE));
    LearnedTemplate learned = reader.ask(new TemplateTask.Learn(picture, FIELDS));
    template = new StoredTemplate("form", picture.bytes(), FIELDS, learned.features());
  }

  @AfterAll
  static void close() {
    reader.close();
    SCOPE.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 13, 14, 15, 17})
  void aValueThatIsLongerThanItsWindowIsReadToItsEnd(int length) {
    List<FieldReading> read =
        reader.ask(new Task.ReadForm(template, file(filled(length, 0)))).fields();

    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i).value()).isEqualTo(value(i, length));
    }
  }

  @Test
  void whatStandsApartBesideAShortValueIsNotReadWithIt() {
    List<FieldReading> read = reader.ask(new Task.ReadForm(template, file(filled(10, 3)))).fields();

    for (int i = 0; i < read.size(); i++) {
      assertThat(read.get(i).value()).isEqualTo(value(i, 10));
    }
  }

  /**
   * The form with other values.
   *
   * @param beside characters that stand two spaces behind each value
   */
  private static Mat filled(int length, int beside) {
    Mat sheet = FORM.sheet(6, SCOPE);
    byte[] pixels = new byte[sheet.rows() * sheet.cols() * 3];
    sheet.get(0, 0, pixels);
    BufferedImage image =
        new BufferedImage(sheet.cols(), sheet.rows(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] drawn = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixels, 0, drawn, 0, pixels.length);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 20));
    for (int i = 0; i < FIELDS.size(); i++) {
      Point at = FIELDS.get(i).quad().lowerLeft();
      pen.setColor(new Color(250, 250, 246));
      pen.fillRect((int) at.x(), (int) at.y() - 26, 190, 26);
      pen.setColor(new Color(20, 20, 60));
      String text = value(i, length) + (beside == 0 ? "" : "  " + "777777".substring(0, beside));
      pen.drawString(text, (float) at.x() + 4, (float) at.y() - 6);
    }
    pen.dispose();
    Mat filled = SCOPE.own(new Mat(sheet.size(), CvType.CV_8UC3));
    filled.put(0, 0, drawn);
    return filled;
  }

  private static String value(int field, int length) {
    return DIGITS.substring(field, field + length);
  }

  private static FieldSpec narrow(FieldSpec field) {
    Point from = field.quad().upperLeft();
    Point to = field.quad().lowerLeft();
    return FieldSpec.text(
        field.name(),
        new Quad(
            from, new Point(from.x() + WINDOW, from.y()), new Point(to.x() + WINDOW, to.y()), to));
  }

  private static Picture file(Mat sheet) {
    MatOfByte file = SCOPE.own(new MatOfByte());
    Imgcodecs.imencode(".png", sheet, file);
    return new Picture(file.toArray(), PictureKind.PNG, sheet.cols(), sheet.rows());
  }
}
