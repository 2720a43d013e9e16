package dev.grille.vision.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks are those that figures were measured with, whatever a repository hands out. */
class PublishedNetworksTest {
  @ParameterizedTest
  @CsvSource({
    "ch_PP-OCRv4_det_infer.onnx, d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9",
    "ch_PP-OCRv4_rec_infer.onnx, 01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415",
    "ch_ppocr_mobile_v2.0_cls_infer.onnx,"
        + " e47acedf663230f8863ff1ab0e64dd2d82b838fceb5957146dab185a89d6215c",
    "ppocr_keys_v1.txt, 28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7"
  })
  void isTheOneThatWasMeasured(String file, String sha256) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(PpOcrNetwork.published(file));

    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
  }

  @Test
  void theirNoticeAndLicenceAreShippedWithThem() throws Exception {
    for (String file : new String[] {"/META-INF/NOTICE-PP-OCR.txt", "/META-INF/LICENSE"}) {
      assertThat(PpOcrNetwork.class.getResource(file)).as(file).isNotNull();
    }
    try (var notice = PpOcrNetwork.class.getResourceAsStream("/META-INF/NOTICE-PP-OCR.txt")) {
      assertThat(new String(notice.readAllBytes(), StandardCharsets.UTF_8))
          .contains("d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9");
    }
  }
}
