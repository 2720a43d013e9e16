package dev.grille.gate;

import dev.grille.reader.PictureKind;

/**
 * JPEG, ITU-T T.81 annex B: marker segments up to the first scan, then an end that must be there.
 */
final class JpegSniffer implements HeaderSniffer {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int MAX_SEGMENTS = 10_000;

  /** Progressive files have about ten; each costs the decoder a pass over all pixels. */
  private static final int MAX_SCANS = 100;

  @Override
  public PictureKind kind() {
    return PictureKind.JPEG;
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.startsWith("\u00ff\u00d8\u00ff");
  }

  @Override
  public PictureHeader read(FileBytes file) throws HeaderException {
    PictureHeader frame = null;
    long at = 2;
    for (int segment = 0; segment < MAX_SEGMENTS; segment++) {
      if (file.u8(at) != 0xFF) {
        throw HeaderException.damaged("no JPEG marker at byte " + at);
      }
      int marker = file.u8(at + 1);
      if (marker == 0xFF) {
        // Any number of fill bytes may stand before a marker (B.1.1.2).
        at++;
        continue;
      }
      if (isAlone(marker)) {
        at += 2;
        continue;
      }
      int length = file.u16(at + 2);
      file.need(at + 2, Math.max(2, length));
      if (marker == SOS) {
        if (frame == null) {
          throw HeaderException.damaged("a JPEG scan before its frame header");
        }
        needEnd(file, at + 2 + length);
        refuseManyScans(file, (int) at + 2 + length);
        return frame;
      }
      if (isFrame(marker)) {
        if (frame != null) {
          throw HeaderException.damaged("a JPEG with two frame headers");
        }
        frame = frame(file, at, marker, length);
      } else if (marker == EOI || length < 2) {
        throw HeaderException.damaged("a JPEG without a scan");
      }
      at += 2L + length;
    }
    throw HeaderException.damaged("a JPEG of more than " + MAX_SEGMENTS + " segments");
  }

  private static PictureHeader frame(FileBytes file, long at, int marker, int length)
      throws HeaderException {
    refuseUnreadable(marker);
    int bits = file.u8(at + 4);
    int height = file.u16(at + 5);
    int width = file.u16(at + 7);
    int components = file.u8(at + 9);
    if (bits != 8) {
      throw HeaderException.unsupported("a JPEG of " + bits + " bits is not read");
    }
    if (length != 8 + 3 * components) {
      throw HeaderException.damaged("a JPEG frame header of a wrong length");
    }
    if (components != 1 && components != 3 && components != 4) {
      throw HeaderException.unsupported("a JPEG of " + components + " components is not read");
    }
    return new PictureHeader(PictureKind.JPEG, Sides.of(width), Sides.of(height), components, bits);
  }

  /** SOF0 baseline, SOF1 extended and SOF2 progressive, all Huffman coded, are read. */
  private static void refuseUnreadable(int marker) throws HeaderException {
    switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> {
        return;
      }
      case 0xC3 -> throw HeaderException.unsupported("a lossless JPEG is not read");
      case 0xC5, 0xC6, 0xC7 -> throw HeaderException.unsupported("a hierarchical JPEG is not read");
      default -> throw HeaderException.unsupported("an arithmetic-coded JPEG is not read");
    }
  }

  /** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** Markers without a length: TEM, RST0 to RST7, SOI. */
  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= SOI);
  }

  /** From the back: a whole file ends there, whatever cameras append. */
  private static void needEnd(FileBytes file, long from) throws HeaderException {
    byte[] bytes = file.bytes();
    for (int i = bytes.length - 2; i >= from; i--) {
      if (bytes[i + 1] == (byte) EOI && bytes[i] == (byte) 0xFF) {
        return;
      }
    }
    throw HeaderException.damaged("the JPEG was cut off: its end is missing");
  }

  /** Follows markers through entropy-coded data, where 0xFF stands before a zero (B.1.1.5). */
  private static void refuseManyScans(FileBytes file, int from) throws HeaderException {
    byte[] bytes = file.bytes();
    int scans = 1;
    int at = from;
    while (at < bytes.length - 3) {
      if (bytes[at] != (byte) 0xFF) {
        at++;
        continue;
      }
      int marker = bytes[at + 1] & 0xff;
      if (marker == EOI) {
        return;
      }
      if (marker == 0 || marker == 0xFF || isAlone(marker)) {
        at++;
        continue;
      }
      scans += marker == SOS ? 1 : 0;
      if (scans > MAX_SCANS) {
        throw HeaderException.damaged("a JPEG of more than " + MAX_SCANS + " scans");
      }
      at += 2 + Math.max(2, file.u16(at + 2));
    }
  }
}
