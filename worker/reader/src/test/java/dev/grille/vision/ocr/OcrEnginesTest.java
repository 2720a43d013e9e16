package dev.grille.vision.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class OcrEnginesTest {
  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  private static Mat line(String text, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font("DejaVu Sans", Font.PLAIN, 26));
    pen.drawString(text, 12, height / 2 + 10);
    Mat mat = new Mat(height, width, CvType.CV_8UC1);
    mat.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    return mat;
  }

  @Test
  void wordsComeWithConfidencesAndPlaces() {
    Mat line = line("Invoice 20417", 260, 50);
    try (OcrEngines engines = new OcrEngines(Tessdata.folder())) {
      OcrText text = engines.recognizer(Engine.TESSERACT, Language.ENGLISH).read(line);
      assertThat(text.text()).isEqualTo("Invoice 20417");
      assertThat(text.words()).hasSize(2).allMatch(word -> word.confidence() > 60);
      assertThat(text.words().get(1).box().left()).isGreaterThan(text.words().get(0).box().right());
      assertThat(text.symbols()).hasSize(12);
    } finally {
      line.release();
    }
  }

  @Test
  void aHandleThatIsRenewedReadsTheSame() {
    Mat line = line("Invoice 20417", 260, 50);
    try (OcrEngines engines = new OcrEngines(Tessdata.folder(), 2)) {
      for (int i = 0; i < 5; i++) {
        assertThat(engines.recognizer(Engine.TESSERACT, Language.ENGLISH).read(line).text())
            .isEqualTo("Invoice 20417");
      }
    } finally {
      line.release();
    }
  }

  @Test
  void wordsOfAPageAreFoundWhereTheyStand() {
    Mat page = line("Delivery note", 500, 300);
    try (OcrEngines engines = new OcrEngines(Tessdata.folder())) {
      assertThat(engines.detector().find(page, 1000))
          .extracting(OcrWord::text)
          .contains("Delivery", "note");
    } finally {
      page.release();
    }
  }

  /** Scraps the size of characters: each looks like a word that wants to be read. */
  @Test
  @Timeout(90)
  void aPageOfNoiseIsGivenUp() {
    Mat noise = new Mat(1800, 1800, CvType.CV_8UC1, new Scalar(255));
    RandomGenerator random = new SplittableRandom(7);
    for (int i = 0; i < 60_000; i++) {
      Point corner = new Point(random.nextInt(1800), random.nextInt(1800));
      Point other = new Point(corner.x + random.nextInt(14), corner.y + random.nextInt(14));
      Imgproc.line(noise, corner, other, new Scalar(0), 1 + random.nextInt(3));
    }
    try (TesseractHandle handle = new TesseractHandle(Tessdata.folder(), Language.MIXED)) {
      assertThat(handle.readWithin(noise, PageSegmentation.SPARSE, 1).words()).isEmpty();
      Mat line = line("Invoice 20417", 260, 50);
      assertThat(handle.read(line, PageSegmentation.LINE).text())
          .as("what the same handle reads after it gave up")
          .isEqualTo("Invoice 20417");
      line.release();
    } finally {
      noise.release();
    }
  }

  @Test
  void theNetworkReadsALineAndKnowsWhereItsCharactersStand() {
    Mat line = line("Invoice 20417", 230, 36);
    try (OcrEngines engines = new OcrEngines(Tessdata.folder())) {
      OcrText text = engines.recognizer(Engine.PP_OCR, Language.MIXED).read(line);
      assertThat(text.text().replace(" ", "")).isEqualTo("Invoice20417");
      assertThat(text.symbols()).hasSize(12).allMatch(symbol -> symbol.confidence() > 60);
      assertThat(text.symbols().get(11).box().left())
          .isGreaterThan(text.symbols().get(0).box().right());
    } finally {
      line.release();
    }
  }

  @Test
  void theNetworkNeedsNoTraineddata() {
    Mat line = line("20417", 100, 36);
    try (OcrEngines engines = new OcrEngines(Path.of("no-such-folder"))) {
      assertThat(engines.recognizer(Engine.PP_OCR, Language.MIXED).read(line).text())
          .isEqualTo("20417");
    } finally {
      line.release();
    }
  }

  @Test
  void aFolderWithoutTraineddataIsNamed() {
    Mat line = line("x", 60, 50);
    try (OcrEngines engines = new OcrEngines(Path.of("no-such-folder"))) {
      assertThatThrownBy(() -> engines.recognizer(Engine.TESSERACT, Language.ENGLISH).read(line))
          .isInstanceOf(OcrUnavailableException.class)
          .hasMessageContaining("no-such-folder");
    } finally {
      line.release();
    }
  }
}
