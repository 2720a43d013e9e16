package dev.grille.gate;

import dev.grille.reader.PictureKind;

/** PDF, ISO 32000: only that it begins and ends as one; the rest is looked at in the child. */
final class PdfSniffer implements HeaderSniffer {
  /** Where readers look for the closing mark. */
  private static final int TAIL = 2048;

  @Override
  public PictureKind kind() {
    return PictureKind.PDF;
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.startsWith("%PDF-");
  }

  @Override
  public PictureHeader read(FileBytes file) throws HeaderException {
    for (int at = file.length() - 5; at >= Math.max(0, file.length() - TAIL); at--) {
      if (file.hasAt(at, "%%EOF")) {
        return new PictureHeader(PictureKind.PDF, 0, 0, 3, 8);
      }
    }
    throw HeaderException.damaged("the PDF was cut off: its end is missing");
  }
}
