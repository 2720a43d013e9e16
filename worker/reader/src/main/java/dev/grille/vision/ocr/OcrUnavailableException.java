package dev.grille.vision.ocr;

/** An engine or its data cannot be loaded here: a fault of the installation. */
public final class OcrUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is missing and what to do. */
  public OcrUnavailableException(String message) {
    super(message);
  }

  /** Says what is missing and why. */
  public OcrUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
