package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlinePicturesTest {
  private final InlinePictures inline = new InlinePictures(new PictureLimits(1000, 80, 1, 1000));

  @Test
  void readsEverySpellingOfBase64() {
    byte[] bytes = new byte[100];
    new Random(3).nextBytes(bytes);
    String standard = Base64.getEncoder().encodeToString(bytes);
    String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String mime = Base64.getMimeEncoder().encodeToString(bytes);
    assertThat(standard).containsAnyOf("+", "/");
    for (String text :
        List.of(
            standard,
            url,
            mime,
            "\n " + standard + "\n",
            "data:image/png;base64," + standard,
            "DATA:image/jpeg;name=a.jpg;BASE64," + url,
            "data:;base64,\r\n" + mime)) {
      assertThat(inline.decode(text)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "a",
        "ab=c",
        "abc==",
        "a*cd",
        "图片",
        "data:image/png,abcd",
        "data:image/png;base64",
        "http://example.com/a.png",
        "=abc"
      })
  void saysWhatIsNoBase64(String text) {
    CommandException e = catchThrowableOfType(CommandException.class, () -> inline.decode(text));
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_BASE64_INVALID);
    assertThat(e.path()).isEqualTo("$.img");
  }

  @Test
  void refusesWhatIsTooLargeBeforeItIsDecoded() {
    String text = Base64.getEncoder().encodeToString(new byte[1001]);
    assertThat(inline.decode(Base64.getEncoder().encodeToString(new byte[1000]))).hasSize(1000);
    assertThat(new PictureGate(new PictureLimits(1000, 80, 1, 1000)).limits().maxBytes())
        .isEqualTo(1000);
    assertThat(
            catchThrowableOfType(CommandException.class, () -> inline.decode("A".repeat(2000)))
                .code())
        .isEqualTo(ErrorCode.IMAGE_TOO_LARGE);
    assertThat(text).hasSizeGreaterThan(1000);
  }
}
