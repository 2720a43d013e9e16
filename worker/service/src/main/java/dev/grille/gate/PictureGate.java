package dev.grille.gate;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what must not be decoded. The one place for limits of pictures; looks at headers only, in
 * plain Java, so that a bomb costs as little as any file. What a file is called and what its sender
 * says it is count for nothing: its first bytes decide.
 */
public final class PictureGate {
  private static final List<HeaderSniffer> SNIFFERS =
      List.of(
          new JpegSniffer(),
          new PngSniffer(),
          new BmpSniffer(),
          new TiffSniffer(),
          new PnmSniffer(),
          new Jpeg2000Sniffer(),
          new PdfSniffer());

  private final PictureLimits limits;

  /** A gate that lets pass what is within the limits. */
  public PictureGate(PictureLimits limits) {
    this.limits = limits;
  }

  /** What this gate lets pass. */
  public PictureLimits limits() {
    return limits;
  }

  /**
   * Looks at a file of any kind.
   *
   * @throws CommandException as below
   */
  public Picture check(byte[] bytes) {
    return check(bytes, PictureKind.ALL);
  }

  /**
   * Looks at a file.
   *
   * @param kinds that are taken
   * @throws CommandException {@code IMAGE_TOO_LARGE}, {@code IMAGE_TOO_SMALL}, {@code
   *     IMAGE_DAMAGED} or {@code IMAGE_KIND_UNSUPPORTED}
   */
  public Picture check(byte[] bytes, Set<PictureKind> kinds) {
    if (bytes.length > limits.maxBytes()) {
      throw tooManyBytes(limits);
    }
    if (bytes.length == 0) {
      throw new CommandException(ErrorCode.IMAGE_DAMAGED, "the picture is empty");
    }
    PictureHeader header = header(new FileBytes(bytes), kinds);
    if (header.kind() != PictureKind.PDF) {
      // A page of a PDF has no pixels until it is drawn, within bounds of its own.
      checkSides(header);
    }
    return new Picture(bytes, header.kind(), header.width(), header.height());
  }

  /** What a file is by its first bytes; empty for what is not read. */
  public static Optional<PictureKind> kindOf(byte[] bytes) {
    FileBytes file = new FileBytes(bytes);
    return SNIFFERS.stream()
        .filter(sniffer -> sniffer.recognises(file))
        .map(HeaderSniffer::kind)
        .findFirst();
  }

  public static CommandException tooManyBytes(PictureLimits limits) {
    return new CommandException(
        ErrorCode.IMAGE_TOO_LARGE, "the picture has more than " + limits.maxBytes() + " bytes");
  }

  private static PictureHeader header(FileBytes file, Set<PictureKind> kinds) {
    try {
      for (HeaderSniffer sniffer : SNIFFERS) {
        if (sniffer.recognises(file)) {
          if (!kinds.contains(sniffer.kind())) {
            throw unsupported(sniffer.kind().title(), kinds);
          }
          return sniffer.read(file);
        }
      }
    } catch (HeaderException e) {
      throw new CommandException(e.code(), String.valueOf(e.getMessage()));
    }
    throw unsupported(UnreadFormats.name(file), kinds);
  }

  private static CommandException unsupported(String found, Set<PictureKind> kinds) {
    String what =
        kinds.containsAll(PictureKind.ALL) ? " is not read" : " is not taken for a template";
    return new CommandException(
        ErrorCode.IMAGE_KIND_UNSUPPORTED,
        found + what + "; send a " + PictureKind.titles(kinds) + " file");
  }

  private void checkSides(PictureHeader header) {
    String size = header.width() + " x " + header.height() + " pixels";
    if (Math.max(header.width(), header.height()) > limits.longestSide()) {
      throw new CommandException(
          ErrorCode.IMAGE_TOO_LARGE, size + "; the longest side may have " + limits.longestSide());
    }
    if ((long) header.width() * header.height() > limits.maxPixels()) {
      throw new CommandException(
          ErrorCode.IMAGE_TOO_LARGE, size + "; there may be " + limits.maxPixels() + " in all");
    }
    if (Math.min(header.width(), header.height()) < limits.smallestSide()) {
      throw new CommandException(
          ErrorCode.IMAGE_TOO_SMALL, size + "; the shortest side needs " + limits.smallestSide());
    }
  }
}
