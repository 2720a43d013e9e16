package dev.grille.jpeg2000;

/** Markers of a codestream, table A.2. */
final class Markers {
  static final int SOC = 0xFF4F;
  static final int CAP = 0xFF50;
  static final int SIZ = 0xFF51;
  static final int COD = 0xFF52;
  static final int COC = 0xFF53;
  static final int QCD = 0xFF5C;
  static final int QCC = 0xFF5D;
  static final int RGN = 0xFF5E;
  static final int POC = 0xFF5F;
  static final int PPM = 0xFF60;
  static final int PPT = 0xFF61;
  static final int SOT = 0xFF90;
  static final int SOP = 0xFF91;
  static final int EPH = 0xFF92;
  static final int SOD = 0xFF93;
  static final int EOC = 0xFFD9;

  private static final int FIRST_OF_PART_2 = 0xFF70;
  private static final int LAST_OF_PART_2 = 0xFF7F;

  private Markers() {}

  /** Whether a segment changes what others mean; what is neither this nor known is passed over. */
  static boolean isForeign(int marker) {
    return marker < 0xFF00
        || marker == CAP
        || marker == PPM
        || marker == PPT
        || (marker >= FIRST_OF_PART_2 && marker <= LAST_OF_PART_2);
  }
}
