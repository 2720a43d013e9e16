package dev.grille.lab.bench.gate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** For each kind of file the header that promises most, and the ten megabytes that cost most. */
final class GateBombs {
  private static final int LARGEST = 10 << 20;

  private GateBombs() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    bombs.put(
        "PNG of 2³¹ × 2³¹", png(Integer.MAX_VALUE, Integer.MAX_VALUE, chunk("IDAT", new byte[9])));
    bombs.put("PNG of 800,000 chunks", png(100, 100, repeated(chunk("tEXt", new byte[1]))));
    bombs.put("PNG of one chunk", png(100, 100, chunk("IDAT", new byte[LARGEST - 100])));
    bombs.put("JPEG of 65,535 × 65,535", jpeg(65_535, new byte[0]));
    bombs.put("JPEG of fill bytes", jpeg(0, filled(-1)));
    bombs.put("JPEG of empty segments", jpeg(0, repeated(new byte[] {-1, -18, 0, 2})));
    bombs.put("JPEG of one scan", jpeg(100, filled(0x55)));
    bombs.put("JPEG of a million scans", jpeg(100, repeated(scan())));
    bombs.put("BMP of 2³¹ × 2³¹", bmp());
    bombs.put("TIFF of 2³¹ strips", tiff(Integer.MAX_VALUE, 9));
    bombs.put("TIFF of two million strips", tiff(2_000_000, LARGEST - 200));
    bombs.put("PNM of 60,000 × 60,000", latin("P6 60000 60000 255\n"));
    bombs.put("PNM of comment", filled('#', "P6 "));
    bombs.put("JPEG 2000 of 36 million tiles", jpeg2000(6000, 1, new byte[14]));
    bombs.put("JPEG 2000 of 700,000 tile-parts", jpeg2000(100, 100, repeated(tilePart())));
    bombs.put("JPEG 2000 of two million segments", jpeg2000(100, 100, comments()));
    bombs.put("PDF without its end", filled(' ', "%PDF-1.7\n"));
    bombs.put("of no kind", filled(0));
    return bombs;
  }

  private static byte[] png(int width, int height, byte[] chunks) {
    byte[] header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).putShort((short) 0x0802).array();
    return concat(
        latin("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header), chunks, chunk("IEND", new byte[0]));
  }

  private static byte[] chunk(String type, byte[] data) {
    byte[] typed = concat(latin(type), data);
    CRC32 sum = new CRC32();
    sum.update(typed);
    return concat(intBytes(data.length), typed, intBytes((int) sum.getValue()));
  }

  /** With a frame header in front where the side is not 0, and the end behind. */
  private static byte[] jpeg(int side, byte[] rest) {
    byte[] frame =
        ByteBuffer.allocate(13)
            .putInt(0xFFC0_000B)
            .put((byte) 8)
            .putShort((short) side)
            .putShort((short) side)
            .putInt(0x0101_1100)
            .array();
    return concat(
        new byte[] {-1, -40},
        side == 0 ? new byte[0] : concat(frame, scan()),
        rest,
        new byte[] {-1, -39});
  }

  private static byte[] scan() {
    return new byte[] {-1, -38, 0, 8, 1, 1, 0, 0, 63, 0};
  }

  private static byte[] bmp() {
    return ByteBuffer.allocate(1000)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(latin("BM"))
        .putInt(1000)
        .putInt(0)
        .putInt(54)
        .putInt(40)
        .putInt(Integer.MAX_VALUE)
        .putInt(Integer.MAX_VALUE)
        .putShort((short) 1)
        .putShort((short) 24)
        .array();
  }

  /** All strips are where the list of strips is, and have no bytes. */
  private static byte[] tiff(int strips, int length) {
    ByteBuffer file = ByteBuffer.allocate(length + 200).order(ByteOrder.LITTLE_ENDIAN);
    file.put(latin("II*\0")).putInt(8).putShort((short) 4);
    for (int[] entry :
        new int[][] {{256, 1, 100}, {257, 1, 100}, {273, strips, 100}, {279, strips, 100}}) {
      file.putShort((short) entry[0]).putShort((short) 4).putInt(entry[1]).putInt(entry[2]);
    }
    return file.array();
  }

  /** A grey codestream: size, coding style, quantization, and what comes behind. */
  private static byte[] jpeg2000(int side, int tile, byte[] rest) {
    ByteBuffer header = ByteBuffer.allocate(65).putInt(0xFF4F_FF51).putInt(41 << 16);
    header.putInt(side).putInt(side).putLong(0).putInt(tile).putInt(tile).putLong(0);
    header.putInt(0x0001_0701).put((byte) 1);
    header.putInt(0xFF52_000C).putInt(1).putInt(0x0000_0404).putShort((short) 1);
    header.putInt(0xFF5C_0004).putShort((short) 0x4040);
    return concat(header.array(), rest, latin("\u00ff\u00d9"));
  }

  private static byte[] tilePart() {
    return ByteBuffer.allocate(14)
        .putInt(0xFF90_000A)
        .putInt(0)
        .putInt(0x000E_0001)
        .putShort((short) 0xFF93)
        .array();
  }

  private static byte[] comments() {
    return Arrays.copyOf(repeated(new byte[] {-1, 0x64, 0, 2}), LARGEST - 400);
  }

  private static byte[] repeated(byte[] piece) {
    byte[] all = new byte[LARGEST / piece.length * piece.length - 10 * piece.length];
    for (int at = 0; at < all.length; at += piece.length) {
      System.arraycopy(piece, 0, all, at, piece.length);
    }
    return all;
  }

  private static byte[] filled(int value) {
    return filled(value, "");
  }

  private static byte[] filled(int value, String start) {
    byte[] all = new byte[LARGEST - 100];
    Arrays.fill(all, (byte) value);
    System.arraycopy(latin(start), 0, all, 0, start.length());
    return all;
  }

  private static byte[] intBytes(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] concat(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }
}
