package dev.grille.vision.decoding;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.vision.geometry.MatScope;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Decodes one page of a picture of any kind, once. */
public final class PageDecoders {
  private final Map<PictureKind, PageDecoder> decoders = new EnumMap<>(PictureKind.class);

  /**
   * Decoders of all kinds.
   *
   * @param maxPixels of a page of TIFF, of which the gate has seen only the first
   */
  public PageDecoders(long maxPixels) {
    decoders.put(PictureKind.TIFF, new TiffDecoder(maxPixels));
    decoders.put(PictureKind.PNM, new PnmDecoder());
    decoders.put(PictureKind.JPEG2000, new Jpeg2000Decoder());
    decoders.put(PictureKind.PDF, new PdfDecoder());
  }

  /**
   * The page that is meant, upright, in blue, green and red of eight bits.
   *
   * @param scope owns the result
   * @return CV_8UC3, never empty
   * @throws CommandException when there is no such page, or the file is damaged or not read
   */
  public Mat decode(Picture picture, MatScope scope) {
    PageDecoder decoder = decoders.get(picture.kind());
    refuseFurtherPages(picture);
    if (decoder == null) {
      return PictureDecoder.decode(picture.bytes(), scope);
    }
    PageRaster raster = raster(decoder, picture);
    Mat pixels = scope.own(new Mat(raster.height(), raster.width(), CvType.CV_8UC3));
    pixels.put(0, 0, raster.pixels());
    return pixels;
  }

  private static void refuseFurtherPages(Picture picture) {
    boolean hasPages = picture.kind() == PictureKind.TIFF || picture.kind() == PictureKind.PDF;
    if (picture.page() != 1 && !hasPages) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD,
          "a " + picture.kind().title() + " file has one page, no page " + picture.page(),
          "$.page");
    }
  }

  private static PageRaster raster(PageDecoder decoder, Picture picture) {
    try {
      return decoder.decode(picture.bytes(), picture.page());
    } catch (CommandException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new CommandException(
          ErrorCode.IMAGE_DAMAGED,
          "the " + picture.kind().title() + " file cannot be decoded",
          null,
          null,
          e);
    }
  }
}
