package dev.grille.jpeg2000.imageio;

import dev.grille.jpeg2000.Jpeg2000LimitException;
import dev.grille.jpeg2000.Jpeg2000Picture;
import dev.grille.jpeg2000.header.Jpeg2000Header;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One picture, as grey or as interleaved red, green and blue of eight bits. Follows the headers to
 * the end before it decodes, and refuses what {@link Jpeg2000Header} refuses.
 */
final class Jpeg2000Reader extends ImageReader {
  private static final int PIECE = 1 << 16;

  /** A sheet of A3 at 600 dots to an inch: as an image of Java it takes 210 MB. */
  private static final long MAX_PIXELS = 70_000_000;

  private @Nullable Jpeg2000Picture picture;

  Jpeg2000Reader(ImageReaderSpi provider) {
    super(provider);
  }

  @Override
  public void setInput(@Nullable Object input, boolean seekForwardOnly, boolean ignoreMetadata) {
    super.setInput(input, seekForwardOnly, ignoreMetadata);
    picture = null;
  }

  @Override
  public int getNumImages(boolean allowSearch) {
    return 1;
  }

  @Override
  public int getWidth(int index) throws IOException {
    return opened(index).width();
  }

  @Override
  public int getHeight(int index) throws IOException {
    return opened(index).height();
  }

  @Override
  public Iterator<ImageTypeSpecifier> getImageTypes(int index) throws IOException {
    return List.of(type(opened(index))).iterator();
  }

  @Override
  public @Nullable IIOMetadata getStreamMetadata() {
    return null;
  }

  @Override
  public @Nullable IIOMetadata getImageMetadata(int index) {
    return null;
  }

  @Override
  public BufferedImage read(int index, @Nullable ImageReadParam parameters) throws IOException {
    Jpeg2000Picture opened = opened(index);
    ImageReadParam wanted = parameters == null ? getDefaultReadParam() : parameters;
    BufferedImage image =
        getDestination(wanted, getImageTypes(index), opened.width(), opened.height());
    Rectangle source = new Rectangle();
    Rectangle target = new Rectangle();
    computeRegions(wanted, opened.width(), opened.height(), image, source, target);
    int stepX = wanted.getSourceXSubsampling();
    int stepY = wanted.getSourceYSubsampling();
    WritableRaster raster = image.getRaster();
    int bands = raster.getNumBands();
    int[] pixel = new int[Math.max(3, bands)];
    opened.draw(
        (x, y, red, green, blue) -> {
          int right = x - source.x;
          int down = y - source.y;
          if (right % stepX == 0 && down % stepY == 0 && source.contains(x, y)) {
            pixel[0] = red;
            pixel[1] = green;
            pixel[2] = blue;
            raster.setPixel(target.x + right / stepX, target.y + down / stepY, pixel);
          }
        });
    return image;
  }

  private static ImageTypeSpecifier type(Jpeg2000Picture picture) {
    int space = picture.isGrey() ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    int[] bands = picture.isGrey() ? new int[] {0} : new int[] {0, 1, 2};
    return ImageTypeSpecifier.createInterleaved(
        ColorSpace.getInstance(space), bands, DataBuffer.TYPE_BYTE, false, false);
  }

  private Jpeg2000Picture opened(int index) throws IOException {
    if (index != 0) {
      throw new IndexOutOfBoundsException(
          "a JPEG 2000 file holds one picture, none of number " + index);
    }
    if (picture == null) {
      byte[] file = file();
      Jpeg2000Header header = Jpeg2000Header.read(file);
      if (header.width() > MAX_PIXELS || header.width() * header.height() > MAX_PIXELS) {
        throw new Jpeg2000LimitException(
            "a JPEG 2000 picture of " + header.width() + " x " + header.height() + " pixels");
      }
      picture = Jpeg2000Picture.open(file);
    }
    return picture;
  }

  private byte[] file() throws IOException {
    if (!(getInput() instanceof ImageInputStream stream)) {
      throw new IllegalStateException("no input is set");
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
      file.write(piece, 0, read);
    }
    return file.toByteArray();
  }
}
