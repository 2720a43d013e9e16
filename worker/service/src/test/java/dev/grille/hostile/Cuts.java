package dev.grille.hostile;

import static dev.grille.hostile.BadPicture.DAMAGED;
import static dev.grille.hostile.BadPicture.UNSUPPORTED;

import dev.grille.gate.Jpeg2000Files;
import dev.grille.gate.Pictures;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Files that end at each of their structures, and within them. */
final class Cuts {
  private Cuts() {}

  static List<BadPicture> all() {
    List<BadPicture> cuts = new ArrayList<>();
    cuts.addAll(png());
    cuts.addAll(jpeg());
    cuts.addAll(bmp());
    cuts.addAll(tiff());
    cuts.addAll(pnm());
    cuts.addAll(jpeg2000());
    cuts.addAll(pdf());
    return cuts;
  }

  /** Before each chunk, in its length, its type, its data and its check sum. */
  private static List<BadPicture> png() {
    byte[] whole = Sound.file("png", Sound.small());
    TreeSet<Integer> places = new TreeSet<>(List.of(1, 4, 7));
    ByteBuffer file = ByteBuffer.wrap(whole);
    for (int at = 8; at < whole.length; at += 12 + file.getInt(at)) {
      int length = file.getInt(at);
      places.addAll(List.of(at, at + 2, at + 6, at + 8 + length / 2, at + 8 + length));
      places.add(at + 11 + length);
    }
    return cut("png", whole, places, 8);
  }

  /** Before each segment and in its middle, and four times in the scan. */
  private static List<BadPicture> jpeg() {
    byte[] whole = Sound.file("jpg", Sound.small());
    TreeSet<Integer> places = new TreeSet<>(List.of(1, 2));
    int at = 2;
    while ((whole[at + 1] & 0xff) != 0xDA) {
      int length = ByteBuffer.wrap(whole).getShort(at + 2);
      places.addAll(List.of(at, at + 1, at + 3, at + 2 + length / 2));
      at += 2 + length;
    }
    for (int i = 0; i < 6; i++) {
      places.add(at + (whole.length - at) * i / 6);
    }
    places.add(whole.length - 1);
    return cut("jpeg", whole, places, 3);
  }

  private static List<BadPicture> bmp() {
    byte[] whole = Sound.file("bmp", Sound.small());
    int half = 54 + (whole.length - 54) / 2;
    return cut(
        "bmp",
        whole,
        new TreeSet<>(List.of(1, 2, 6, 10, 14, 18, 26, 34, 53, 54, half, whole.length - 1)),
        2);
  }

  /** In the header, at the directory, at each of its entries, in the strips. */
  private static List<BadPicture> tiff() {
    byte[] whole = Sound.tiff(Sound.small(), "LZW");
    ByteBuffer file = ByteBuffer.wrap(whole);
    file.order(whole[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = file.getInt(4);
    int entries = file.getShort(directory);
    TreeSet<Integer> places = new TreeSet<>(List.of(2, 4, 6, 8, directory, directory + 1));
    for (int i = 0; i < entries; i++) {
      places.add(directory + 2 + 12 * i + 6);
    }
    places.addAll(List.of(whole.length / 2, whole.length * 9 / 10, whole.length - 1));
    return cut("tiff", whole, places, 4);
  }

  /** After the magic number, the sides, the header, and in the samples, of all six forms. */
  private static List<BadPicture> pnm() {
    List<BadPicture> cuts = new ArrayList<>();
    for (int form = 1; form <= 6; form++) {
      byte[] whole = Sound.pnm(form, Sound.small());
      TreeSet<Integer> places = new TreeSet<>(List.of(2, 6, 13, 17, whole.length / 2));
      places.add(whole.length - 8);
      cuts.addAll(cut("pnm P" + form, whole, places, 3));
    }
    return cuts;
  }

  /** In each box, each marker segment, and eight times in the packets. */
  private static List<BadPicture> jpeg2000() {
    byte[] file = Jpeg2000Files.file("alpha.jp2");
    TreeSet<Integer> boxes = new TreeSet<>(List.of(4, 11, 14, file.length - 1));
    for (String type : List.of("ftyp", "jp2h", "ihdr", "colr", "cdef", "jp2c")) {
      int at = Jpeg2000Files.indexOf(file, type);
      boxes.addAll(List.of(at - 4, at, at + 4, at + 7));
    }
    byte[] bare = Jpeg2000Files.file("tiles.j2k");
    TreeSet<Integer> markers = new TreeSet<>(List.of(2, 4, 6, 20, 44, bare.length - 1));
    for (int marker : new int[] {0x52, 0x5C, 0x64, 0x90, 0x93}) {
      int at = Pictures.indexOf(bare, 0xFF, marker);
      markers.addAll(List.of(at, at + 1, at + 3, at + 6));
    }
    for (int i = 1; i < 9; i++) {
      markers.add(bare.length * i / 9);
    }
    List<BadPicture> cuts = new ArrayList<>(cut("jp2", file, boxes, 8));
    cuts.addAll(cut("jpeg 2000 codestream", bare, markers, 4));
    return cuts;
  }

  /** At each keyword. */
  private static List<BadPicture> pdf() {
    byte[] whole = Sound.smallPdf();
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    TreeSet<Integer> places = new TreeSet<>(List.of(2, 6));
    Stream.of("1 0 obj", "endobj", "3 0 obj", "stream", "rg", "xref", "trailer", "startxref", "EOF")
        .forEach(word -> places.add(text.indexOf(word)));
    return cut("pdf", whole, places, 5);
  }

  /** Below the length of its signature a file is not known for what it was to be. */
  private static List<BadPicture> cut(
      String format, byte[] whole, TreeSet<Integer> places, int signature) {
    return places.stream()
        .map(
            length ->
                BadPicture.of(
                    format + " cut to " + length + " of " + whole.length,
                    Arrays.copyOf(whole, length),
                    length < signature ? UNSUPPORTED : DAMAGED))
        .toList();
  }
}
