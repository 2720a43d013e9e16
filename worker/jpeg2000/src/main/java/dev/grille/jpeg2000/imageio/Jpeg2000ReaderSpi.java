package dev.grille.jpeg2000.imageio;

import dev.grille.jpeg2000.header.Jpeg2000Header;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Tells ImageIO of {@link Jpeg2000Reader}. */
public final class Jpeg2000ReaderSpi extends ImageReaderSpi {
  private static final String[] NAMES = {"JPEG2000", "jpeg2000", "JPEG 2000", "jpeg 2000"};
  private static final String[] SUFFIXES = {"jp2", "j2k", "j2c", "jpc"};
  private static final String[] TYPES = {"image/jp2", "image/j2c"};

  /** What a file has to begin with to be recognised. */
  private static final int BEGINNING = 12;

  /** For the service loader. */
  public Jpeg2000ReaderSpi() {
    super(
        "Grille",
        "1",
        NAMES,
        SUFFIXES,
        TYPES,
        Jpeg2000Reader.class.getName(),
        new Class<?>[] {ImageInputStream.class},
        null,
        false,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null);
  }

  @Override
  public boolean canDecodeInput(Object source) throws IOException {
    if (!(source instanceof ImageInputStream input)) {
      return false;
    }
    byte[] beginning = new byte[BEGINNING];
    input.mark();
    try {
      int read = input.read(beginning);
      return read == BEGINNING && Jpeg2000Header.recognises(beginning);
    } finally {
      input.reset();
    }
  }

  @Override
  public ImageReader createReaderInstance(@Nullable Object extension) {
    return new Jpeg2000Reader(this);
  }

  @Override
  public String getDescription(Locale locale) {
    return "JPEG 2000 Part 1, ISO/IEC 15444-1";
  }
}
