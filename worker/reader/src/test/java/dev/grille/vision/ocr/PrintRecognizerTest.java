package dev.grille.vision.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** What our own network reads that the others cannot. */
class PrintRecognizerTest {
  private static final Fonts FONTS = Fonts.ofThisMachine();

  /** A printer's own digits, rows of five pins each. */
  private static final Map<Character, int[]> PINS =
      Map.of(
          '0', new int[] {14, 17, 19, 21, 25, 17, 14},
          '2', new int[] {14, 17, 1, 2, 4, 8, 31},
          '5', new int[] {31, 16, 30, 1, 1, 17, 14},
          '8', new int[] {14, 17, 17, 14, 17, 17, 14},
          ':', new int[] {0, 12, 12, 0, 12, 12, 0});

  private static PrintRecognizer recognizer;

  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
    recognizer = new PrintRecognizer();
  }

  @AfterAll
  static void close() {
    recognizer.close();
  }

  private static BufferedImage paper(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.BLACK);
    return pen;
  }

  private static BufferedImage set(String text, Face face) {
    Font font = FONTS.at(face, 36);
    BufferedImage image = paper(40 + 24 * text.length(), 52);
    Graphics2D pen = pen(image);
    pen.setFont(font);
    pen.drawString(text, 12, 38);
    int width = 24 + pen.getFontMetrics().stringWidth(text);
    pen.dispose();
    return image.getSubimage(0, 0, Math.min(width, image.getWidth()), image.getHeight());
  }

  private static BufferedImage struck(String text) {
    double pitch = 5;
    BufferedImage image = paper((int) (12 + text.length() * 6.5 * pitch), 50);
    Graphics2D pen = pen(image);
    for (int i = 0; i < text.length(); i++) {
      int[] rows = PINS.get(text.charAt(i));
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < 5; column++) {
          if ((rows[row] >> (4 - column) & 1) == 1) {
            double x = 8 + (i * 6.5 + column) * pitch;
            pen.fill(new Ellipse2D.Double(x, 8 + row * pitch, pitch * 1.1, pitch * 1.1));
          }
        }
      }
    }
    pen.dispose();
    return image;
  }

  private static String read(BufferedImage image) {
    BufferedImage own = paper(image.getWidth(), image.getHeight());
    own.createGraphics().drawImage(image, 0, 0, null);
    try (MatScope scope = new MatScope()) {
      Mat line = scope.own(new Mat(own.getHeight(), own.getWidth(), CvType.CV_8UC1));
      line.put(0, 0, ((DataBufferByte) own.getRaster().getDataBuffer()).getData());
      return recognizer.read(line).text();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"£12.50", "€1,299.00", "2026-11-29"})
  void readsSignsOfMoneyAndDates(String text) {
    for (Face face : List.of(Face.SANS, Face.SERIF, Face.MONO)) {
      assertThat(read(set(text, face))).as(face.name()).isEqualTo(text);
    }
  }

  /** The reader of fields tells C from c by its height; this network has no other letter to see. */
  @Test
  void readsCodesButForLettersThatDifferInHeightAlone() {
    assertThat(read(set("AB-1234/C", Face.SANS))).isEqualTo("AB-1234/C");
    assertThat(read(set("AB-1234/C", Face.SERIF))).isEqualTo("AB-1234/C");
    assertThat(read(set("AB-1234/C", Face.MONO))).isIn("AB-1234/C", "AB-1234/c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00:02:50", "08:80:58", "20:05"})
  void tellsSlashedZerosOfNinePinsFromEights(String text) {
    assertThat(read(struck(text))).isEqualTo(text);
  }

  @Test
  void readsDatesAndAmountsWithTheirCharacters() {
    assertThat(read(set("2024年01月03日", Face.HEI))).isEqualTo("2024年01月03日");
    assertThat(read(set("¥35.50元", Face.SONG))).isEqualTo("¥35.50元");
  }

  @Test
  void seesWhatItHasNoCharacterForAsOutside() {
    String read = read(set("鑫12鼎", Face.HEI));

    assertThat(read).isEqualTo(Alphabet.OUTSIDE + "12" + Alphabet.OUTSIDE);
  }
}
