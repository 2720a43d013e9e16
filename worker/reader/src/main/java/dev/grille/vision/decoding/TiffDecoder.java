package dev.grille.vision.decoding;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * TIFF by the JDK's own decoder, which is Java as long as no JPEG is within; the gate sees to that.
 * Samples are taken as they are: colour profiles, which native code would apply, are put aside.
 */
final class TiffDecoder implements PageDecoder {
  /** Further directories (SubIFDs, Exif, GPS, interoperability) and colour profiles. */
  private static final Set<Integer> NOT_FOLLOWED = Set.of(330, 34_665, 34_853, 40_965, 34_675);

  /** TIFF 6.0, section 2, and IFD (13) of its supplement 1. */
  private static final int[] BYTES_OF_TYPE = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  private static final int MAX_PAGES = 10_000;

  private final long maxPixels;

  TiffDecoder(long maxPixels) {
    this.maxPixels = maxPixels;
  }

  @Override
  public PageRaster decode(byte[] original, int page) throws IOException {
    byte[] file = original.clone();
    int orientation = withoutFurtherDirectories(file, page);
    ImageReader reader = jdksOwn();
    try (MemoryCacheImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(input, false, true);
      refuseLarge(reader, page - 1);
      return copy(reader.read(page - 1), orientation);
    } catch (IndexOutOfBoundsException e) {
      if (page > 1) {
        throw noSuchPage(page);
      }
      throw new IOException("an index beyond the end", e);
    } finally {
      reader.dispose();
    }
  }

  /** Others may be on the class path; which of them comes first is nobody's promise. */
  private static ImageReader jdksOwn() {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getModule() == ImageIO.class.getModule()) {
        return reader;
      }
      reader.dispose();
    }
    throw new IllegalStateException("this Java has no decoder for TIFF");
  }

  private void refuseLarge(ImageReader reader, int index) throws IOException {
    if ((long) reader.getWidth(index) * reader.getHeight(index) > maxPixels) {
      throw new CommandException(ErrorCode.IMAGE_TOO_LARGE, "the page has too many pixels");
    }
  }

  private static CommandException noSuchPage(int page) {
    return new CommandException(ErrorCode.INVALID_FIELD, "the TIFF has no page " + page, "$.page");
  }

  /** Renames tags that are not to be followed; returns the orientation of a page. */
  private static int withoutFurtherDirectories(byte[] file, int page) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(file)
            .order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int orientation = 1;
    try {
      int directory = bytes.getInt(4);
      for (int number = 1; directory != 0; number++) {
        if (number > MAX_PAGES) {
          throw new IOException("directories without end");
        }
        int entries = bytes.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
          int entry = directory + 2 + 12 * i;
          int tag = bytes.getShort(entry) & 0xffff;
          needValues(bytes, entry);
          if (NOT_FOLLOWED.contains(tag)) {
            bytes.putShort(entry, (short) 0xffff);
          } else if (tag == 274 && number == page) {
            orientation = bytes.getShort(entry + 8);
          }
        }
        directory = bytes.getInt(directory + 2 + 12 * entries);
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("a directory beyond the end", e);
    }
    return orientation;
  }

  /** The library allocates what an entry claims before it looks whether the file holds it. */
  private static void needValues(ByteBuffer bytes, int entry) throws IOException {
    int type = bytes.getShort(entry + 2) & 0xffff;
    if (type < 1 || type >= BYTES_OF_TYPE.length) {
      throw new IOException("an entry of type " + type);
    }
    long size = (bytes.getInt(entry + 4) & 0xffff_ffffL) * BYTES_OF_TYPE[type];
    if (size > 4 && (bytes.getInt(entry + 8) & 0xffff_ffffL) + size > bytes.limit()) {
      throw new IOException("an entry beyond the end");
    }
  }

  private static PageRaster copy(BufferedImage image, int orientation) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lying = orientation >= 5 && orientation <= 8;
    PageRaster page = lying ? new PageRaster(height, width) : new PageRaster(width, height);
    Raster raster = image.getRaster();
    boolean palette = image.getColorModel() instanceof IndexColorModel;
    int bands = raster.getNumBands();
    int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    int[] pixel = new int[Math.max(3, bands)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (palette) {
          int rgb = image.getRGB(x, y);
          pixel[0] = rgb >> 16 & 0xff;
          pixel[1] = rgb >> 8 & 0xff;
          pixel[2] = rgb & 0xff;
        } else {
          raster.getPixel(x, y, pixel);
          for (int band = 0; band < 3; band++) {
            pixel[band] = band < bands && bands >= 3 ? pixel[band] >> shift : pixel[0];
          }
          if (bands < 3) {
            pixel[0] >>= shift;
            pixel[1] = pixel[0];
            pixel[2] = pixel[0];
          }
        }
        place(page, x, y, orientation, pixel);
      }
    }
    return page;
  }

  /** Orientations of TIFF 6.0, tag 274. */
  private static void place(PageRaster page, int x, int y, int orientation, int[] rgb) {
    int right = page.width() - 1;
    int bottom = page.height() - 1;
    int toX =
        switch (orientation) {
          case 2, 3 -> right - x;
          case 5, 8 -> y;
          case 6, 7 -> right - y;
          default -> x;
        };
    int toY =
        switch (orientation) {
          case 3, 4 -> bottom - y;
          case 5, 6 -> x;
          case 7, 8 -> bottom - x;
          default -> y;
        };
    page.set(toX, toY, rgb[0], rgb[1], rgb[2]);
  }
}
