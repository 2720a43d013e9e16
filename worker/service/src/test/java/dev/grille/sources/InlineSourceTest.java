package dev.grille.sources;

import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import java.util.Base64;
import java.util.Map;

class InlineSourceTest extends PictureSourceContract {
  @Override
  PictureSource source() {
    return new FetchedPictures(new PictureGate(LIMITS), Map.of());
  }

  @Override
  PictureRef put(String name, byte[] file, int page) {
    String base64 = Base64.getEncoder().encodeToString(file);
    return new PictureRef.Inline(
        page == 0 ? base64 : "data:image/png;page=" + page + ";base64," + base64);
  }

  @Override
  PictureRef missing(String secret) {
    return new PictureRef.Inline("*" + secret);
  }

  @Override
  String path() {
    return "$.img";
  }
}
