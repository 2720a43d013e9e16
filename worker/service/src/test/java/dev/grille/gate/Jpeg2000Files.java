package dev.grille.gate;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** JPEG 2000 files by two other encoders, and the boxes of files that no encoder writes. */
public final class Jpeg2000Files {
  private static final String FOLDER = "/dev/grille/gate/jpeg2000/";

  /** Those that keep every pixel of the coloured picture. */
  public static final List<String> LOSSLESS =
      List.of(
          "lossless.jp2",
          "bare.j2k",
          "tiles.j2k",
          "parts.j2k",
          "poc.j2k",
          "roi.j2k",
          "order-LRCP.j2k",
          "order-RLCP.j2k",
          "order-RPCL.j2k",
          "order-PCRL.j2k",
          "order-CPRL.j2k",
          "style-1.j2k",
          "style-2.j2k",
          "style-4.j2k",
          "style-8.j2k",
          "style-16.j2k",
          "style-32.j2k",
          "style-63.j2k");

  /** {@code make.sh} beside the files says how each was made. */
  public static final List<String> NAMES =
      Stream.concat(
              LOSSLESS.stream(),
              Stream.of(
                  "lossy.jp2",
                  "lossy-tiles.j2k",
                  "grey.jp2",
                  "bits4.jp2",
                  "bits16.jp2",
                  "sycc.jp2",
                  "alpha.jp2"))
          .toList();

  private Jpeg2000Files() {}

  /** One of those that OpenJPEG's own program wrote. */
  public static byte[] file(String name) {
    try (InputStream in = Jpeg2000Files.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JP2 file by OpenCV; 1000 thousandths are lossless. */
  public static byte[] encoded(BufferedImage image, int thousandths) {
    OpenCvLibrary.load(NativeCache.standard());
    try (MatScope scope = new MatScope()) {
      Mat pixels =
          scope.own(
              Imgcodecs.imdecode(
                  scope.own(new MatOfByte(Pictures.file("png", image))), Imgcodecs.IMREAD_COLOR));
      MatOfByte file = scope.own(new MatOfByte());
      MatOfInt settings =
          scope.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG2000_COMPRESSION_X1000, thousandths));
      if (!Imgcodecs.imencode(".jp2", pixels, file, settings)) {
        throw new IllegalStateException("OpenCV does not write JP2");
      }
      return file.toArray();
    }
  }

  /** What OpenCV's decoder, which is OpenJPEG, makes of a file of three colours. */
  public static BufferedImage decodedByOpenCv(byte[] file) throws IOException {
    OpenCvLibrary.load(NativeCache.standard());
    try (MatScope scope = new MatScope()) {
      Mat pixels =
          scope.own(Imgcodecs.imdecode(scope.own(new MatOfByte(file)), Imgcodecs.IMREAD_COLOR));
      MatOfByte png = scope.own(new MatOfByte());
      Imgcodecs.imencode(".png", pixels, png);
      return ImageIO.read(new ByteArrayInputStream(png.toArray()));
    }
  }

  /** What a JP2 file has within, or a bare codestream itself. */
  public static byte[] codestream(byte[] file) {
    int start = file[0] == 0 ? indexOf(file, "jp2c") + 4 : 0;
    return Arrays.copyOfRange(file, start, file.length);
  }

  /** A JP2 file of a codestream and boxes within its header, behind the first one. */
  public static byte[] jp2(byte[] codestream, byte[]... headerBoxes) {
    byte[] size =
        ByteBuffer.allocate(14)
            .putInt(ByteBuffer.wrap(codestream).getInt(12))
            .putInt(ByteBuffer.wrap(codestream).getInt(8))
            .putShort(ByteBuffer.wrap(codestream).getShort(40))
            .putInt(0x07070000)
            .array();
    return Pictures.concat(
        box("jP  ", latin("\r\n\u0087\n")),
        box("ftyp", latin("jp2 \0\0\0\0jp2 ")),
        box("jp2h", box("ihdr", size), Pictures.concat(headerBoxes)),
        box("jp2c", codestream));
  }

  /** A box that names a colour space by its number. */
  public static byte[] colours(int space) {
    return box("colr", latin("\1\0\0\0\0\0" + (char) space));
  }

  public static byte[] box(String type, byte[]... content) {
    byte[] all = Pictures.concat(content);
    return Pictures.concat(ByteBuffer.allocate(4).putInt(all.length + 8).array(), latin(type), all);
  }

  public static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where this text of ISO 8859-1 begins. */
  public static int indexOf(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  /** The same with another byte in one place. */
  public static byte[] with(byte[] file, int at, int value) {
    byte[] changed = file.clone();
    changed[at] = (byte) value;
    return changed;
  }
}
