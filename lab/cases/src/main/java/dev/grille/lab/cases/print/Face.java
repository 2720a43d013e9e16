package dev.grille.lab.cases.print;

/** The faces that forms are printed in, and the Debian package that brings each. */
public enum Face {
  /** Chinese sans serif, regular width. */
  HEI("wqy-microhei.ttc", 0, "fonts-wqy-microhei"),
  /** Chinese sans serif of another foundry. */
  ZEN("wqy-zenhei.ttc", 0, "fonts-wqy-zenhei"),
  /** Chinese serif with half-width Latin letters, the look of a printer's SimSun. */
  SONG("uming.ttc", 0, "fonts-arphic-uming"),
  /** Latin sans serif. */
  SANS("LiberationSans-Regular.ttf", 0, "fonts-liberation"),
  /** Latin sans serif, bold. */
  SANS_BOLD("LiberationSans-Bold.ttf", 0, "fonts-liberation"),
  /** Latin sans serif, slanted. */
  SANS_ITALIC("LiberationSans-Italic.ttf", 0, "fonts-liberation"),
  /** Latin serif. */
  SERIF("LiberationSerif-Regular.ttf", 0, "fonts-liberation"),
  /** Latin serif, bold. */
  SERIF_BOLD("LiberationSerif-Bold.ttf", 0, "fonts-liberation"),
  /** Latin serif, slanted. */
  SERIF_ITALIC("LiberationSerif-Italic.ttf", 0, "fonts-liberation"),
  /** Latin typewriter. */
  MONO("LiberationMono-Regular.ttf", 0, "fonts-liberation"),
  /** Latin typewriter, bold. */
  MONO_BOLD("LiberationMono-Bold.ttf", 0, "fonts-liberation"),
  /** Latin typewriter, heavier and wider. */
  DEJAVU_MONO("DejaVuSansMono.ttf", 0, "fonts-dejavu-core"),
  /** Latin sans serif, wide, as screens show it. */
  DEJAVU("DejaVuSans.ttf", 0, "fonts-dejavu-core"),
  /** Latin serif, wide. */
  DEJAVU_SERIF("DejaVuSerif.ttf", 0, "fonts-dejavu-core"),
  /** Chinese with the strokes of a brush, as certificates and older forms are set. */
  KAI("ukai.ttc", 0, "fonts-arphic-ukai"),
  /** Latin sans serif, narrow, as plates and small labels have it. */
  NARROW("LiberationSansNarrow-Regular.ttf", 0, "fonts-liberation"),
  /** Latin sans serif, narrow and bold. */
  NARROW_BOLD("LiberationSansNarrow-Bold.ttf", 0, "fonts-liberation"),
  /** Latin sans serif, wide and bold. */
  DEJAVU_BOLD("DejaVuSans-Bold.ttf", 0, "fonts-dejavu-core"),
  /** The typeface of machine readable zones and card numbers; ISO 1073-2. */
  OCR_B("OCRB.otf", 0, "fonts-ocr-b"),
  /** The older typeface for machines, near to embossed card numbers; ISO 1073-1. */
  OCR_A("OCRA.ttf", 0, "fonts-ocr-a");

  private final String file;
  private final int index;
  private final String debianPackage;

  Face(String file, int index, String debianPackage) {
    this.file = file;
    this.index = index;
    this.debianPackage = debianPackage;
  }

  String file() {
    return file;
  }

  /** Which font of a collection. */
  int index() {
    return index;
  }

  /** What to install where it is missing. */
  public String debianPackage() {
    return debianPackage;
  }
}
