package dev.grille.app;

/** The version that stands in every answer, so that it can be explained years later. */
public final class ReaderVersion {
  private ReaderVersion() {}

  /** The version of the jar that runs; {@code development} outside of one. */
  public static String current() {
    String version = Grille.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
