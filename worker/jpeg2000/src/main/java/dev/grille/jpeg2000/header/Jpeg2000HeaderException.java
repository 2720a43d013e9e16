package dev.grille.jpeg2000.header;

import java.io.IOException;

/** A header that cannot be followed, or that names something that is not read. */
public final class Jpeg2000HeaderException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** What is wrong. */
  public enum Fault {
    /** The file contradicts the standard, or itself, or ends too early. */
    DAMAGED,
    /** It is of a sort, or of a part of the standard, that is not read. */
    UNSUPPORTED,
    /** Decoding it would take too much memory. */
    TOO_LARGE
  }

  private Jpeg2000HeaderException(Fault fault, String message) {
    super(message);
    this.fault = fault;
  }

  static Jpeg2000HeaderException damaged(String message) {
    return new Jpeg2000HeaderException(Fault.DAMAGED, message);
  }

  static Jpeg2000HeaderException unsupported(String message) {
    return new Jpeg2000HeaderException(Fault.UNSUPPORTED, message);
  }

  static Jpeg2000HeaderException tooLarge(String message) {
    return new Jpeg2000HeaderException(Fault.TOO_LARGE, message);
  }

  public Fault fault() {
    return fault;
  }
}
