package dev.grille.vision.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractAlphabetTest {
  @TempDir Path folder;

  @Test
  void commonHanAreInItAndRareOnesAreNot() {
    TesseractAlphabet all = TesseractAlphabet.of(Tessdata.folder(), Language.MIXED);

    assertThat("果合格0aZé".codePoints().filter(all::has).mapToObj(Character::toString))
        .contains("果", "合", "格", "0", "a", "Z");
    assertThat("罘".codePoints()).noneMatch(all::has);
    assertThat(TesseractAlphabet.of(Tessdata.folder(), Language.ENGLISH).has('果')).isFalse();
  }

  @Test
  void whatIsNoTraineddataIsRefused() throws IOException {
    for (byte[] content : new byte[][] {{}, {1, 2, 3}, new byte[4], {24, 0, 0, 0, 9}}) {
      Files.write(folder.resolve("eng.traineddata"), content);
      assertThatThrownBy(() -> TesseractAlphabet.of(folder, Language.ENGLISH))
          .isInstanceOf(OcrUnavailableException.class)
          .hasMessageContaining("eng.traineddata");
    }
  }
}
