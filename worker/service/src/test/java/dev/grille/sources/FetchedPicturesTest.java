package dev.grille.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
}
