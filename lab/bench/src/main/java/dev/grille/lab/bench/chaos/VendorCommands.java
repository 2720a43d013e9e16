package dev.grille.lab.bench.chaos;

import dev.grille.contracts.dialects.Dialect;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** Requests as vendors' clients write them. */
final class VendorCommands {
  /** To whom pictures are sent, to the first of their services each. */
  private static final List<Dialect> PICTURES =
      List.of(Dialect.HUAWEI, Dialect.ALIYUN, Dialect.CTYUN);

  private VendorCommands() {}

  /** A vendor's request, and where it goes. */
  record Request(Dialect dialect, boolean toTemplates, byte[] body) {}

  /**
   * The request of that place: AWS's lists and pictures for the others by turns, every third
   * picture cut short, so that failures come as well.
   */
  static Request next(int place, TinyForm form) {
    if (place % 2 == 0) {
      return new Request(Dialect.AWS, true, PlainCommands.text("{\"type\": \"list\"}"));
    }
    byte[] picture = form.file("png", new SplittableRandom(place));
    byte[] sent = place % 3 == 0 ? Arrays.copyOf(picture, picture.length / 2) : picture;
    String image = Base64.getEncoder().encodeToString(sent);
    Dialect dialect = PICTURES.get(place / 2 % PICTURES.size());
    String body =
        dialect == Dialect.CTYUN
            ? "{\"data\": [\"" + image + "\"]}"
            : "{\"image\": \"" + image + "\"}";
    return new Request(dialect, false, PlainCommands.text(body));
  }
}
