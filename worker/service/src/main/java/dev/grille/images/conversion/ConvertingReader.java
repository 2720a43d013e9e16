package dev.grille.images.conversion;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.images.PictureGate;
import dev.grille.images.PictureKind;
import dev.grille.images.PictureLimits;
import dev.grille.vision.LearnedTemplate;
import dev.grille.vision.PictureReader;
import dev.grille.vision.Reading;
import dev.grille.vision.StoredTemplate;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A reader of more kinds of picture than its delegate decodes: TIFF, PNM, JPEG 2000 and the pages
 * of a PDF are turned into bitmaps first. Thread-safe if the delegate is. A template has to be a
 * picture that the delegate decodes itself, since it is looked at again for years.
 */
public final class ConvertingReader implements PictureReader {
  private final PictureReader delegate;
  private final Map<PictureKind, PageDecoder> decoders = new EnumMap<>(PictureKind.class);

  /** A reader in front of another, which it owns. */
  public ConvertingReader(PictureReader delegate) {
    this.delegate = delegate;
    decoders.put(PictureKind.TIFF, new TiffDecoder(PictureLimits.defaults().maxPixels()));
    decoders.put(PictureKind.PNM, new PnmDecoder());
    decoders.put(PictureKind.JPEG2000, new Jpeg2000Decoder());
    decoders.put(PictureKind.PDF, new PdfDecoder());
  }

  @Override
  public LearnedTemplate learn(byte[] picture, List<FieldSpec> fields) {
    PictureGate.kindOf(picture)
        .filter(kind -> !kind.isReadAsItIs())
        .ifPresent(
            kind -> {
              throw new CommandException(
                  ErrorCode.IMAGE_KIND_UNSUPPORTED,
                  "a template's picture has to be a JPEG, PNG or BMP file, not " + kind.title());
            });
    return delegate.learn(picture, fields);
  }

  @Override
  public Reading read(StoredTemplate template, byte[] picture) {
    return read(template, picture, 1);
  }

  @Override
  public Reading read(StoredTemplate template, byte[] picture, int page) {
    PictureKind kind = PictureGate.kindOf(picture).orElse(PictureKind.JPEG);
    PageDecoder decoder = decoders.get(kind);
    if (decoder == null) {
      return delegate.read(template, picture, page);
    }
    return delegate.read(template, bitmap(decoder, kind, picture, page));
  }

  @Override
  public void close() {
    delegate.close();
  }

  private static byte[] bitmap(PageDecoder decoder, PictureKind kind, byte[] picture, int page) {
    if (page > 1 && (kind == PictureKind.PNM || kind == PictureKind.JPEG2000)) {
      throw new CommandException(
          ErrorCode.INVALID_FIELD, "a " + kind + " file is read as one page", "$.page");
    }
    try {
      return decoder.decode(picture, page).file();
    } catch (CommandException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new CommandException(
          ErrorCode.IMAGE_DAMAGED, "the " + kind + " file cannot be decoded", null, null, e);
    }
  }
}
