package dev.grille.gate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small files, sound and unsound. */
public final class Pictures {
  private Pictures() {}

  public static BufferedImage drawn(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLUE);
    graphics.drawLine(0, 0, width - 1, height - 1);
    graphics.drawOval(2, 2, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  public static byte[] file(String format, int width, int height) {
    return file(format, drawn(width, height, BufferedImage.TYPE_3BYTE_BGR));
  }

  public static byte[] file(String format, BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] progressiveJpeg(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(
          null,
          new IIOImage(drawn(width, height, BufferedImage.TYPE_3BYTE_BGR), null, null),
          settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A PNG whose header promises these sides and whose data are next to nothing. */
  public static byte[] pngBomb(int width, int height) {
    byte[] png = file("png", 16, 16);
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    return withHeaderSum(png);
  }

  /** Puts the check sum of IHDR right. */
  public static byte[] withHeaderSum(byte[] png) {
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }

  /** Puts a chunk in after IHDR. */
  public static byte[] withChunk(byte[] png, String type, byte[] data) {
    byte[] typed = concat(type.getBytes(StandardCharsets.ISO_8859_1), data);
    CRC32 sum = new CRC32();
    sum.update(typed);
    byte[] chunk =
        concat(
            ByteBuffer.allocate(4).putInt(data.length).array(),
            typed,
            ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return insert(png, 33, chunk);
  }

  /** Puts a segment in after SOI. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
    byte[] head =
        ByteBuffer.allocate(4)
            .put((byte) 0xFF)
            .put((byte) marker)
            .putShort((short) (data.length + 2))
            .array();
    return insert(jpeg, 2, concat(head, data));
  }

  /** EXIF of one entry: the orientation. */
  public static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  public static int indexOf(byte[] bytes, int first, int second) {
    for (int i = 0; i < bytes.length - 1; i++) {
      if ((bytes[i] & 0xff) == first && (bytes[i + 1] & 0xff) == second) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }

  public static byte[] insert(byte[] bytes, int at, byte[] more) {
    return concat(
        java.util.Arrays.copyOf(bytes, at),
        more,
        java.util.Arrays.copyOfRange(bytes, at, bytes.length));
  }

  public static byte[] concat(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }
}
