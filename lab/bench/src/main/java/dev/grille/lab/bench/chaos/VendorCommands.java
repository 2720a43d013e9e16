package dev.grille.lab.bench.chaos;

import dev.grille.contracts.dialects.Dialect;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;

/** Requests as vendors' clients write them. */
final class VendorCommands {
  private VendorCommands() {}

  /** A vendor's request, and where it goes. */
  record Request(Dialect dialect, boolean toTemplates, byte[] body) {}

  /**
   * The request of that place: AWS's lists and pictures for Huawei and Aliyun by turns, every third
   * picture cut short, so that failures come as well.
   */
  static Request next(int place, TinyForm form) {
    if (place % 2 == 0) {
      return new Request(Dialect.AWS, true, PlainCommands.text("{\"type\": \"list\"}"));
    }
    byte[] picture = form.file("png", new SplittableRandom(place));
    byte[] sent = place % 3 == 0 ? Arrays.copyOf(picture, picture.length / 2) : picture;
    String image = Base64.getEncoder().encodeToString(sent);
    Dialect dialect = place % 4 == 1 ? Dialect.HUAWEI : Dialect.ALIYUN;
    return new Request(dialect, false, PlainCommands.text("{\"image\": \"" + image + "\"}"));
  }
}
