package dev.grille.hostile;

import static dev.grille.hostile.BadPicture.DAMAGED;
import static dev.grille.hostile.BadPicture.READ;
import static dev.grille.hostile.BadPicture.SEEN;
import static dev.grille.hostile.BadPicture.of;

import dev.grille.gate.Jpeg2000Files;
import dev.grille.gate.Pictures;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The registered picture in every form that has to be read, and merely damaged ones. */
final class OddButSound {
  private static final Map<String, Integer> FORMS =
      Map.of(
          "grey", BufferedImage.TYPE_BYTE_GRAY,
          "16-bit", BufferedImage.TYPE_USHORT_GRAY,
          "palette", BufferedImage.TYPE_BYTE_INDEXED,
          "transparent", BufferedImage.TYPE_4BYTE_ABGR);

  private final BufferedImage form;

  OddButSound(BufferedImage form) {
    this.form = form;
  }

  List<BadPicture> all() {
    List<BadPicture> odd = new ArrayList<>();
    FORMS.forEach((name, type) -> odd.add(of(name + " png", Sound.file("png", as(type)), READ)));
    BufferedImage grey = as(BufferedImage.TYPE_BYTE_GRAY);
    odd.add(of("grey bmp", Sound.file("bmp", grey), READ));
    odd.add(of("palette tiff", Sound.tiff(as(BufferedImage.TYPE_BYTE_INDEXED), "LZW"), READ));
    odd.add(of("16-bit tiff", Sound.tiff(as(BufferedImage.TYPE_USHORT_GRAY), "Deflate"), READ));
    odd.add(of("pnm", Sound.pnm(5, grey), READ));
    odd.add(of("jp2", Jpeg2000Files.encoded(form, 1000), READ));
    odd.add(of("lossy jp2", Jpeg2000Files.encoded(form, 100), READ));
    odd.add(
        of(
            "jpeg 2000 codestream",
            Jpeg2000Files.codestream(Jpeg2000Files.encoded(grey, 1000)),
            READ));
    odd.add(of("progressive jpeg", Sound.progressiveJpeg(form), READ));
    odd.add(of("cmyk jpeg", cmyk(grey), READ));
    odd.addAll(metadata(Sound.file("jpg", form)));
    odd.addAll(damaged(Sound.file("jpg", form)));
    return odd;
  }

  private static List<BadPicture> metadata(byte[] jpeg) {
    byte[] exif = jpeg;
    for (int i = 0; i < 60; i++) {
      exif = Pictures.withSegment(exif, 0xE1, new byte[65_533]);
    }
    byte[] profile =
        Pictures.concat(
            "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), new byte[60_000]);
    byte[] far = Pictures.exif(6);
    far[4] = 0x7F;
    byte[] app = Pictures.concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), far);
    return List.of(
        of("jpeg of 4 MB of exif", exif, READ),
        of("jpeg of a false profile", Pictures.withSegment(jpeg, 0xE2, profile), READ),
        of("jpeg of exif that leads nowhere", Pictures.withSegment(jpeg, 0xE1, app), READ),
        of("jpeg of 100 kB behind its end", Arrays.copyOf(jpeg, jpeg.length + 100_000), READ));
  }

  /** Enough is left of the form to be found; what is lost is grey. */
  private static List<BadPicture> damaged(byte[] jpeg) {
    byte[] end = {(byte) 0xFF, (byte) 0xD9};
    byte[] most = Pictures.concat(Arrays.copyOf(jpeg, jpeg.length * 9 / 10), end);
    byte[] little = Pictures.concat(Arrays.copyOf(jpeg, jpeg.length / 5), end);
    byte[] scratched = jpeg.clone();
    Arrays.fill(scratched, jpeg.length * 19 / 20, jpeg.length * 19 / 20 + 8, (byte) 0x11);
    return List.of(
        of("jpeg, its last tenth lost", most, READ, DAMAGED),
        of("jpeg, four fifths lost", little, SEEN, DAMAGED),
        of("jpeg, scratched near its end", scratched, READ, SEEN, DAMAGED));
  }

  /** As Adobe's programs write it: inverted, all ink in black. */
  private static byte[] cmyk(BufferedImage grey) {
    int width = grey.getWidth();
    int height = grey.getHeight();
    WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
    int[] white = new int[width * height];
    Arrays.fill(white, 255);
    for (int band = 0; band < 3; band++) {
      raster.setSamples(0, 0, width, height, band, white);
    }
    raster.setSamples(
        0, 0, width, height, 3, grey.getRaster().getSamples(0, 0, width, height, 0, (int[]) null));
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private BufferedImage as(int type) {
    BufferedImage other = new BufferedImage(form.getWidth(), form.getHeight(), type);
    other.createGraphics().drawImage(form, 0, 0, null);
    return other;
  }
}
