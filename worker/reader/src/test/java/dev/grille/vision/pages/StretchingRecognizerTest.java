package dev.grille.vision.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

class StretchingRecognizerTest {
  @BeforeAll
  static void load() {
    OpenCvLibrary.load(NativeCache.standard());
  }

  @Test
  void theNetworkSeesAWiderLineAndTheCallerItsOwn() {
    TextRecognizer whole =
        line -> {
          OcrBox box = new OcrBox(line.cols() / 2, 0, line.cols(), line.rows());
          OcrSymbol symbol = new OcrSymbol("a", 90, box);
          return new OcrText(List.of(new OcrWord("a", 90, box, 0, List.of(symbol))));
        };
    Mat line = new Mat(48, 200, CvType.CV_8UC3);
    try {
      int[] seen = new int[2];
      OcrText read =
          new StretchingRecognizer(
                  shown -> {
                    seen[0] = shown.cols();
                    seen[1] = shown.rows();
                    return whole.read(shown);
                  },
                  1.4)
              .read(line);

      assertThat(seen).containsExactly(280, 48);
      assertThat(read.symbols().get(0).box()).isEqualTo(new OcrBox(100, 0, 200, 48));
      assertThat(read.words().get(0).box()).isEqualTo(new OcrBox(100, 0, 200, 48));
    } finally {
      line.release();
    }
  }
}
