package dev.grille.hostile;

import static dev.grille.hostile.BadPicture.DAMAGED;
import static dev.grille.hostile.BadPicture.SEEN;
import static dev.grille.hostile.BadPicture.TOO_LARGE;
import static dev.grille.hostile.BadPicture.TOO_SMALL;
import static dev.grille.hostile.BadPicture.UNSUPPORTED;
import static dev.grille.hostile.BadPicture.of;
import static dev.grille.hostile.Sound.ascii;
import static dev.grille.hostile.Sound.chunk;
import static dev.grille.hostile.Sound.deflated;

import dev.grille.gate.Jpeg2000Bombs;
import dev.grille.gate.Pictures;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small files that want to become large, or to take long. */
final class Bombs {
  private static final int DEFLATE = 8;
  private static final int TRUE_COLOUR = 2;

  private Bombs() {}

  /** Those that are refused by their headers. */
  static List<BadPicture> atTheGate() {
    List<BadPicture> bombs = new ArrayList<>();
    int most = Integer.MAX_VALUE;
    bombs.add(of("png of 2^31 squared", Pictures.pngBomb(most, most), TOO_LARGE));
    bombs.add(of("png of 60000 squared", Pictures.pngBomb(60_000, 60_000), TOO_LARGE));
    bombs.add(of("png of 8193 x 15", Pictures.pngBomb(8193, 15), TOO_LARGE));
    bombs.add(of("png of 64 megapixels", Pictures.pngBomb(8000, 8000), TOO_LARGE));
    bombs.add(of("png of negative width", Pictures.pngBomb(-1, 40), TOO_LARGE));
    bombs.add(of("png of no width", Pictures.pngBomb(0, 40), DAMAGED));
    byte[] jpeg = Sound.file("jpg", Sound.small());
    int frame = Pictures.indexOf(jpeg, 0xFF, 0xC0);
    bombs.add(of("jpeg of 65535 squared", jpegOf(jpeg, frame, 65_535, 65_535), TOO_LARGE));
    bombs.add(of("jpeg of no height", jpegOf(jpeg, frame, 48, 0), DAMAGED));
    byte[] many = Pictures.concat(new byte[] {-1, -40, -1}, new byte[4 << 20]);
    bombs.add(of("jpeg of nothing but zeros", many, DAMAGED));
    byte[] fill = new byte[4 << 20];
    Arrays.fill(fill, (byte) 0xFF);
    bombs.add(of("jpeg of nothing but fill bytes", Pictures.insert(jpeg, 2, fill), DAMAGED));
    byte[][] chunks = new byte[200_000][];
    Arrays.fill(chunks, chunk("tEXt", ascii("k\0v")));
    bombs.add(of("png of 200000 texts", Sound.png(48, 40, 8, TRUE_COLOUR, chunks), DAMAGED));
    bombs.add(of("jpeg of two thousand scans", scans(2000), DAMAGED));
    byte[] bmp = Sound.file("bmp", Sound.small());
    bombs.add(of("bmp of 2^31 rows", with(bmp, 22, most), DAMAGED, TOO_LARGE));
    bombs.add(of("bmp of -2^31 rows", with(bmp, 22, Integer.MIN_VALUE), DAMAGED, TOO_LARGE));
    bombs.add(of("bmp of 2^31 columns", with(bmp, 18, most), DAMAGED, TOO_LARGE));
    bombs.add(of("bmp whose pixels lie behind 2^31", with(bmp, 10, most), DAMAGED));
    bombs.addAll(tiffHeaders());
    bombs.addAll(jpeg2000Headers());
    bombs.add(of("pnm of 60000 squared", ascii("P6 60000 60000 255\n"), DAMAGED, TOO_LARGE));
    bombs.add(of("pnm of ten digits", ascii("P5 9999999999 9999999999 255\n"), TOO_LARGE));
    bombs.add(of("pnm of endless digits", ascii("P5 " + "9".repeat(100_000)), DAMAGED));
    bombs.add(of("pnm of endless comment", ascii("P5 #" + "x".repeat(1 << 20)), DAMAGED));
    return bombs;
  }

  private static List<BadPicture> jpeg2000Headers() {
    int most = Integer.MAX_VALUE;
    return List.of(
        of("jpeg 2000 of 2^31 squared", Jpeg2000Bombs.sized(most, most), DAMAGED),
        of("jpeg 2000 of 60000 squared", Jpeg2000Bombs.sized(60_000, 60_000), TOO_LARGE),
        of("jpeg 2000 of 8193 x 15", Jpeg2000Bombs.sized(8193, 15), TOO_LARGE),
        of("jpeg 2000 of 15 x 14", Jpeg2000Bombs.sized(15, 14), TOO_SMALL),
        of("jpeg 2000 of no width", Jpeg2000Bombs.sized(0, 40), DAMAGED),
        of("jpeg 2000 of 36 million tiles", Jpeg2000Bombs.tiles(6000), DAMAGED),
        of("jpeg 2000 of 900 tiles that are not there", Jpeg2000Bombs.tiles(30), DAMAGED),
        of("jp2 of 400000 boxes", Jpeg2000Bombs.boxes(400_000), DAMAGED));
  }

  private static List<BadPicture> tiffHeaders() {
    byte[] data = new byte[48 * 40];
    long most = 0xffff_ffffL;
    return List.of(
        of("tiff of 2^32 squared", small(data).with(256, most).with(257, most).bytes(), TOO_LARGE),
        of("tiff of 8193 columns", small(data).with(256, 8193).bytes(), TOO_LARGE),
        of("tiff of 2^32 bytes of strip", small(data).with(279, most).bytes(), DAMAGED),
        of("tiff of strips at 2^32", small(data).with(273, most).bytes(), DAMAGED),
        of("tiff of a million strips", manyStrips(), DAMAGED),
        of("tiff of 2^31 strips", small(data).with(273, most >> 1, 0).bytes(), DAMAGED),
        of("tiff of 2^32 bits a sample", small(data).with(258, most).bytes(), UNSUPPORTED),
        of("tiff of 60000 samples a pixel", small(data).with(277, 60_000).bytes(), UNSUPPORTED),
        of("tiff directory at 2^32", with(small(data).bytes(), 4, -1), DAMAGED),
        of("tiff directory in its header", with(small(data).bytes(), 4, 0), DAMAGED));
  }

  /** Those that pass the gate and have to be borne by a child. */
  static List<BadPicture> inTheChild() {
    List<BadPicture> bombs = new ArrayList<>();
    byte[] rows = chunk("IDAT", deflated(40L * (1 + 3 * 48), 0));
    bombs.add(of("png, a gigabyte behind its rows", pngOf(deflated(1L << 30, 0)), SEEN, DAMAGED));
    byte[] profile = Pictures.concat(ascii("p\0\0"), deflated(200L << 20, 7));
    bombs.add(
        of(
            "png, a profile of 200 MB",
            Sound.png(48, 40, 8, 2, chunk("iCCP", profile), rows),
            SEEN));
    byte[] text = Pictures.concat(ascii("t\0\0"), deflated(200L << 20, 'x'));
    bombs.add(
        of("png, a text of 200 MB", Sound.png(48, 40, 8, 2, chunk("zTXt", text), rows), SEEN));
    byte[][] many = new byte[5000][];
    Arrays.fill(many, chunk("tEXt", ascii("k\0v")));
    many[4999] = rows;
    bombs.add(of("png of 5000 texts", Sound.png(48, 40, 8, TRUE_COLOUR, many), SEEN));
    byte[] blank = deflated(6000L * 8001, 255);
    byte[] large = Sound.png(8000, 6000, 8, 0, chunk("IDAT", blank));
    bombs.add(of("png of 48 white megapixels", large, SEEN, DAMAGED));
    byte[] strip = deflated(4000L * 3000, 255);
    bombs.add(
        of(
            "tiff of 12 white megapixels",
            new HandmadeTiff(4000, 3000, DEFLATE, strip).bytes(),
            SEEN));
    byte[] data = new byte[48 * 40];
    bombs.add(
        of(
            "tiff, a gigabyte behind its strip",
            new HandmadeTiff(48, 40, DEFLATE, deflated(1L << 30, 0)).bytes(),
            SEEN,
            DAMAGED));
    bombs.add(of("tiff whose directories go round", small(data).withNext(8).bytes(), DAMAGED));
    bombs.add(of("tiff of no rows a strip", small(data).with(278, 0).bytes(), SEEN, DAMAGED));
    bombs.add(of("tiff of 2^32 rows a strip", small(data).with(278, -1).bytes(), SEEN, DAMAGED));
    bombs.add(
        of(
            "tiff of tiles of 2^30 squared",
            small(data).with(322, 1 << 30).with(323, 1 << 30).bytes(),
            SEEN,
            DAMAGED,
            TOO_LARGE));
    bombs.add(of("jpeg 2000 of 60000 layers", Jpeg2000Bombs.layers(), TOO_LARGE));
    bombs.add(of("jpeg 2000 of four million precincts", Jpeg2000Bombs.precincts(), TOO_LARGE));
    bombs.add(of("jpeg 2000 of 200000 parts of a tile", Jpeg2000Bombs.parts(200_000), DAMAGED));
    bombs.add(of("jpeg 2000 of 48 megapixels, all passes", Jpeg2000Bombs.passes(), TOO_LARGE));
    bombs.add(of("bmp, 48 megapixels of run lengths", runs(8000, 6000), SEEN, DAMAGED));
    return bombs;
  }

  /** Whose list of places is also the list of lengths: all are zero, and in the file. */
  private static byte[] manyStrips() {
    return small(new byte[4_100_000]).with(273, 1_000_000, 8).with(279, 1_000_000, 8).bytes();
  }

  /** A first directory at 8, and data that fit. */
  private static HandmadeTiff small(byte[] data) {
    return new HandmadeTiff(48, 40, 1, data);
  }

  private static byte[] pngOf(byte[] data) {
    return Sound.png(48, 40, 8, TRUE_COLOUR, chunk("IDAT", data));
  }

  private static byte[] jpegOf(byte[] jpeg, int frame, int width, int height) {
    byte[] changed = jpeg.clone();
    ByteBuffer.wrap(changed).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
    return changed;
  }

  /** Each scan goes over all pixels again. */
  private static byte[] scans(int count) {
    byte[] jpeg = Sound.progressiveJpeg(Sound.small());
    int last = jpeg.length - 2;
    while (jpeg[last] != (byte) 0xFF || jpeg[last + 1] != (byte) 0xDA) {
      last--;
    }
    byte[][] pieces = new byte[count + 1][];
    pieces[0] = Arrays.copyOf(jpeg, last);
    Arrays.fill(pieces, 1, count, Arrays.copyOfRange(jpeg, last, jpeg.length - 2));
    pieces[count] = Arrays.copyOfRange(jpeg, last, jpeg.length);
    return Pictures.concat(pieces);
  }

  private static byte[] runs(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(54 + 1024 + 4)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("BM"))
            .putInt(54 + 1024 + 4)
            .putInt(0)
            .putInt(54 + 1024)
            .putInt(40)
            .putInt(width)
            .putInt(height)
            .putShort((short) 1)
            .putShort((short) 8)
            .putInt(1)
            .array();
    header[header.length - 1] = 1;
    return header;
  }

  private static byte[] with(byte[] file, int at, int value) {
    byte[] changed = file.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return changed;
  }
}
