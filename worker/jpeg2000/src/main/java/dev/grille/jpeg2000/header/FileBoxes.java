package dev.grille.jpeg2000.header;

/** The boxes of a JP2 file, T.800 annex I, up to its codestream. */
final class FileBoxes {
  private static final String SIGNATURE_CONTENT = "\r\n\u0087\n";
  private static final int MAX_BOXES = 1000;
  private static final int WAVELETS = 7;
  private static final int MAX_PALETTE_ENTRIES = 1024;
  private static final int MAX_PALETTE_COLUMNS = 4;

  private final HeaderBytes file;
  private int boxes;
  private long headerAt = -1;
  private long codestreamStart = -1;
  private long codestreamEnd;
  private int paletteColumns;
  private boolean mapped;
  private boolean colours;
  private String otherColours = "";

  FileBoxes(HeaderBytes file) {
    this.file = file;
  }

  long codestreamStart() {
    return codestreamStart;
  }

  long codestreamEnd() {
    return codestreamEnd;
  }

  /** Channels that a palette makes; 0 without one. */
  int paletteColumns() {
    return paletteColumns;
  }

  /** Goes through the boxes; refuses what is not read. */
  void follow() throws Jpeg2000HeaderException {
    if (!file.hasAt(8, SIGNATURE_CONTENT)) {
      throw Jpeg2000HeaderException.damaged("a JP2 file whose signature is broken");
    }
    refuseOtherBrands();
    walk(12 + file.u32(12), file.length(), true);
    if (headerAt < 0 || codestreamStart < 0) {
      throw Jpeg2000HeaderException.damaged("a JP2 file without its header or its codestream");
    }
    if (!colours && !otherColours.isEmpty()) {
      throw Jpeg2000HeaderException.unsupported(
          "a JP2 file of " + otherColours + " is not read: send grey, sRGB or sYCC");
    }
    if (paletteColumns > 0 != mapped) {
      throw Jpeg2000HeaderException.damaged(
          "a JP2 file whose palette and its mapping do not go together");
    }
  }

  /** I.5.3.1: what the file's header says twice has to be the same twice. */
  void needSame(CodestreamWalk.Size size) throws Jpeg2000HeaderException {
    if (file.u32(headerAt) != size.height()
        || file.u32(headerAt + 4) != size.width()
        || file.u16(headerAt + 8) != size.components()) {
      throw Jpeg2000HeaderException.damaged(
          "a JP2 file whose header and codestream are of two sizes");
    }
  }

  /** I.5.2: further parts of the standard promise in their list that a reader of this one does. */
  private void refuseOtherBrands() throws Jpeg2000HeaderException {
    long length = file.u32(12);
    if (!file.hasAt(16, "ftyp") || length < 20 || length % 4 != 0) {
      throw Jpeg2000HeaderException.damaged("a JP2 file without its type");
    }
    file.need(12, length);
    for (long at = 28; at < 12 + length && at < 28 + 4 * MAX_BOXES; at += 4) {
      if (file.hasAt((int) at, "jp2 ")) {
        return;
      }
    }
    if (!file.hasAt(20, "jp2 ")) {
      throw Jpeg2000HeaderException.unsupported(
          "a file of a further part of JPEG 2000, such as JPX, is not read: send JP2");
    }
  }

  private void walk(long start, long end, boolean top) throws Jpeg2000HeaderException {
    for (long at = start; at < end && codestreamStart < 0; ) {
      if (++boxes > MAX_BOXES) {
        throw Jpeg2000HeaderException.damaged("a JP2 file of more than " + MAX_BOXES + " boxes");
      }
      long length = file.u32(at);
      long content = at + 8;
      if (length == 1) {
        length = file.u32(at + 8) == 0 ? file.u32(at + 12) : -1;
        content = at + 16;
      } else if (length == 0) {
        length = end - at;
      }
      if (length < content - at || at + length > end) {
        throw Jpeg2000HeaderException.damaged("a JP2 box that ends where it must not");
      }
      String type = file.ascii(at + 4, 4);
      if (!type.equals("jp2h")) {
        box(type, content, at + length);
      } else if (top) {
        walk(content, at + length, false);
      }
      at += length;
    }
  }

  private void box(String type, long start, long end) throws Jpeg2000HeaderException {
    switch (type) {
      case "ihdr" -> imageHeader(start);
      case "colr" -> colour(start, end);
      case "pclr" -> palette(start);
      case "cmap" -> mapped = true;
      case "jp2c" -> {
        codestreamStart = start;
        codestreamEnd = end;
      }
      default -> {
        // Resolutions, texts, rights: nothing here depends on them.
      }
    }
  }

  private void imageHeader(long start) throws Jpeg2000HeaderException {
    file.need(start, 14);
    if (headerAt >= 0) {
      throw Jpeg2000HeaderException.damaged("a JP2 file of two headers");
    }
    if (file.u8(start + 11) != WAVELETS) {
      throw Jpeg2000HeaderException.unsupported("a JP2 file of another compression is not read");
    }
    headerAt = start;
  }

  /** I.5.3.3: an enumerated space, or a profile (ICC.1, 7.2.6), which is not applied. */
  private void colour(long start, long end) throws Jpeg2000HeaderException {
    int method = file.u8(start);
    if (method == 1) {
      long space = file.u32(start + 3);
      if (space >= 16 && space <= 18) {
        colours = true;
      } else {
        otherColours = "colour space " + space;
      }
    } else if (method <= 3 && end - start >= 23) {
      String space = file.ascii(start + 19, 4);
      if (space.equals("RGB ") || space.equals("GRAY")) {
        colours = true;
      } else {
        otherColours = "another colour space";
      }
    } else {
      otherColours = "another colour space";
    }
  }

  private void palette(long start) throws Jpeg2000HeaderException {
    int entries = file.u16(start);
    int columns = file.u8(start + 2);
    if (entries < 1 || entries > MAX_PALETTE_ENTRIES || columns < 1) {
      throw Jpeg2000HeaderException.damaged("a JP2 palette of " + entries + " entries");
    }
    if (columns > MAX_PALETTE_COLUMNS) {
      throw Jpeg2000HeaderException.unsupported(
          "a JP2 palette of " + columns + " columns is not read");
    }
    paletteColumns = columns;
  }
}
