package dev.grille.hostile;

import static dev.grille.hostile.BadPicture.ANY_BLAME;
import static dev.grille.hostile.BadPicture.DAMAGED;
import static dev.grille.hostile.BadPicture.SEEN;
import static dev.grille.hostile.BadPicture.UNSUPPORTED;

import dev.grille.gate.Jpeg2000Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Small files with one bit wrong, the same ones each time. */
final class Flips {
  private static final long SEED = 20_261_121;
  private static final int EACH = 12;

  private final RandomGenerator random = new SplittableRandom(SEED);

  List<BadPicture> all() {
    List<BadPicture> flips = new ArrayList<>();
    byte[] png = Sound.file("png", Sound.small());
    // Every byte behind the signature is under a check sum, or is one, or leads to one.
    flips.addAll(flipped("png signature", png, 0, 8, 2, UNSUPPORTED));
    flips.addAll(flipped("png", png, 8, png.length, EACH, DAMAGED));
    byte[] jpeg = Sound.file("jpg", Sound.small());
    int scan = jpeg.length * 3 / 4;
    flips.addAll(flipped("jpeg header", jpeg, 3, scan, EACH, ANY_BLAME));
    flips.addAll(flipped("jpeg scan", jpeg, scan, jpeg.length - 2, EACH, SEEN, DAMAGED));
    byte[] bmp = Sound.file("bmp", Sound.small());
    flips.addAll(flipped("bmp header", bmp, 2, 54, EACH, ANY_BLAME));
    flips.addAll(flipped("bmp pixels", bmp, 54, bmp.length, 4, SEEN));
    byte[] tiff = Sound.tiff(Sound.small(), "LZW");
    flips.addAll(flipped("tiff", tiff, 4, tiff.length, 2 * EACH, ANY_BLAME));
    byte[] pnm = Sound.pnm(6, Sound.small());
    flips.addAll(flipped("pnm header", pnm, 1, 20, EACH, ANY_BLAME));
    flips.addAll(flipped("pnm samples", pnm, 30, pnm.length, 4, SEEN));
    for (String name : List.of("alpha.jp2", "tiles.j2k", "style-63.j2k", "lossy-tiles.j2k")) {
      byte[] file = Jpeg2000Files.file(name);
      flips.addAll(flipped(name + " header", file, 4, 130, EACH, ANY_BLAME));
      flips.addAll(flipped(name, file, 130, file.length, EACH, ANY_BLAME));
    }
    byte[] pdf = Sound.smallPdf();
    flips.addAll(flipped("pdf", pdf, 5, pdf.length, EACH, ANY_BLAME));
    return flips;
  }

  private List<BadPicture> flipped(
      String what, byte[] whole, int from, int to, int count, String... right) {
    List<BadPicture> flips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = random.nextInt(from, to);
      int bit = random.nextInt(8);
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 << bit);
      flips.add(BadPicture.of(what + ", bit " + bit + " of byte " + at, flipped, right));
    }
    return flips;
  }
}
