package dev.grille.vision.crops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class DottedZerosTest {
  private final MatScope scope = new MatScope();

  @BeforeAll
  static void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @AfterEach
  void release() {
    scope.close();
  }

  private static String characters(OcrText text) {
    return text.symbols().stream().map(OcrSymbol::text).collect(Collectors.joining());
  }

  @Test
  void anOWithADotInItIsAZero() {
    DrawnLine line = new DrawnLine("LBO 7OD", scope);
    OcrBox box = line.read().symbols().get(2).box();
    Point middle = new Point((box.left() + box.right()) / 2.0, 31);
    Imgproc.circle(line.crop(), middle, 3, new Scalar(0), Imgproc.FILLED);
    OcrText read = DottedZeros.asInked(line.crop(), line.read(), line.height());
    assertThat(characters(read)).isEqualTo("LB07OD");
    assertThat(read.words().get(0).text()).isEqualTo("LB07OD");
  }

  @Test
  void withoutOneItStays() {
    DrawnLine line = new DrawnLine("BOB & CO", scope);
    OcrText read = DottedZeros.asInked(line.crop(), line.read(), line.height());
    assertThat(characters(read)).isEqualTo("BOB&CO");
  }
}
