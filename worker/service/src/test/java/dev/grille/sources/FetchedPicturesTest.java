package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedPicturesTest {
  private final LoopbackHttp http = new LoopbackHttp();

  @AfterEach
  void end() {
    http.close();
  }

  @Test
  void schemesOtherThanThoseConfiguredAreForbidden() {
    try (FetchedPictures pictures =
        new FetchedPictures(new PictureGate(LoopbackHttp.LIMITS), Map.of("http", http.fetcher()))) {
      for (String url :
          List.of("ftp://127.0.0.1/a", "file:///etc/passwd", "gopher://h/1", "https://h/a")) {
        CommandException e =
            catchThrowableOfType(
                CommandException.class, () -> pictures.fetch(new PictureRef.At(url)));
        assertThat(e.code()).as(url).isEqualTo(ErrorCode.SOURCE_FORBIDDEN);
      }
      for (String url : List.of("a.png", "http:a", "jar:file:/a!/b", "http://h/ a", "")) {
        CommandException e =
            catchThrowableOfType(
                CommandException.class, () -> pictures.fetch(new PictureRef.At(url)));
        assertThat(e.code()).as(url).isEqualTo(ErrorCode.INVALID_FIELD);
      }
      assertThat(pictures.fetch(new PictureRef.At(http.server().url("/a.png"))).width())
          .isEqualTo(32);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "x", "", "123456"})
  void aPageThatIsNoneIsInvalidWhereverItIsNamed(String page) {
    String base64 = Base64.getEncoder().encodeToString(LoopbackHttp.PNG);
    List<PictureRef> references =
        List.of(
            new PictureRef.Inline("data:image/png;page=" + page + ";base64," + base64),
            new PictureRef.At(http.server().url("/a.png#page=" + page)));
    try (FetchedPictures pictures =
        new FetchedPictures(new PictureGate(LoopbackHttp.LIMITS), Map.of("http", http.fetcher()))) {
      for (PictureRef reference : references) {
        CommandException e =
            catchThrowableOfType(CommandException.class, () -> pictures.fetch(reference));
        assertThat(e.code()).isEqualTo(ErrorCode.INVALID_FIELD);
      }
    }
  }
}
