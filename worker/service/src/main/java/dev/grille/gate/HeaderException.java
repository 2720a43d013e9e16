package dev.grille.gate;

import dev.grille.contracts.ErrorCode;

/** A header that cannot be followed, or that names something that is not read. */
final class HeaderException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  private HeaderException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  static HeaderException damaged(String message) {
    return new HeaderException(ErrorCode.IMAGE_DAMAGED, message);
  }

  static HeaderException unsupported(String message) {
    return new HeaderException(ErrorCode.IMAGE_KIND_UNSUPPORTED, message);
  }

  static HeaderException tooLarge(String message) {
    return new HeaderException(ErrorCode.IMAGE_TOO_LARGE, message);
  }

  ErrorCode code() {
    return code;
  }
}
