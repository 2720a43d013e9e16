package dev.grille.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of picture that are read. */
public enum PictureKind {
  /** JPEG, ITU-T T.81: baseline or progressive, 8 bits, grey, YCbCr, CMYK or YCCK. */
  JPEG("JPEG"),
  /** PNG, ISO/IEC 15948: one frame, any colour type and depth. */
  PNG("PNG"),
  /** Windows bitmap, uncompressed or run-length encoded. */
  BMP("BMP"),
  /** TIFF 6.0: grey, palette or RGB, in every lossless compression; each directory is a page. */
  TIFF("TIFF"),
  /** Portable bitmap, greymap or pixmap of Netpbm, plain or raw. */
  PNM("PNM"),
  /** JPEG 2000 Part 1, as a JP2 file or a bare codestream. */
  JPEG2000("JPEG 2000"),
  /** PDF; each page is drawn as a picture. */
  PDF("PDF");

  /** Every kind, for pictures to be read. */
  public static final Set<PictureKind> ALL = Set.of(values());

  /** For a template's picture, which is looked at again for years: what needs no conversion. */
  public static final Set<PictureKind> OF_TEMPLATES =
      Arrays.stream(values())
          .filter(PictureKind::isReadAsItIs)
          .collect(Collectors.toUnmodifiableSet());

  private final String title;

  PictureKind(String title) {
    this.title = title;
  }

  /** As people call it. */
  public String title() {
    return title;
  }

  /** The names of some kinds as a sentence lists them. */
  public static String titles(Set<PictureKind> kinds) {
    List<String> titles = kinds.stream().sorted().map(PictureKind::title).toList();
    int last = titles.size() - 1;
    return last < 1
        ? String.join("", titles)
        : String.join(", ", titles.subList(0, last)) + " or " + titles.get(last);
  }

  /** Whether the reader decodes it itself; others are decoded in Java. */
  public boolean isReadAsItIs() {
    return this == JPEG || this == PNG || this == BMP;
  }
}
