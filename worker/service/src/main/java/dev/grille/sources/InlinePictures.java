package dev.grille.sources;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * Pictures that stand in the record: base64 of RFC 4648, in the standard or the URL-safe alphabet,
 * padded or not, with or without a {@code data:} prefix of RFC 2397, white space between.
 */
final class InlinePictures {
  /** Longest prefix looked for; media types are short. */
  private static final int MAX_PREFIX = 256;

  private final PictureLimits limits;

  InlinePictures(PictureLimits limits) {
    this.limits = limits;
  }

  /**
   * The file's bytes.
   *
   * @throws CommandException {@code IMAGE_BASE64_INVALID}, or {@code IMAGE_TOO_LARGE} before
   *     anything of that size is decoded
   */
  byte[] decode(String text) {
    int start = afterPrefix(text);
    int count = digits(text, start);
    if (count / 4 * 3L > limits.maxBytes() + 2L) {
      throw PictureGate.tooManyBytes(limits);
    }
    if (count == 0) {
      throw invalid("the picture is empty");
    }
    try {
      ByteBuffer decoded = Base64.getDecoder().decode(standard(text, start, count));
      boolean fits = decoded.remaining() == decoded.array().length;
      return fits ? decoded.array() : Arrays.copyOf(decoded.array(), decoded.remaining());
    } catch (IllegalArgumentException e) {
      throw invalid("the picture is not base64");
    }
  }

  private static int afterPrefix(String text) {
    String head = text.substring(0, Math.min(text.length(), MAX_PREFIX)).stripLeading();
    if (!head.toLowerCase(Locale.ROOT).startsWith("data:")) {
      return 0;
    }
    int comma = text.indexOf(',');
    if (comma < 0 || comma > MAX_PREFIX) {
      throw invalid("a data: prefix without its comma");
    }
    if (!text.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
      throw invalid("a data: prefix without ;base64");
    }
    return comma + 1;
  }

  private static int digits(String text, int start) {
    int count = 0;
    for (int at = start; at < text.length(); at++) {
      count += isSpace(text.charAt(at)) ? 0 : 1;
    }
    return count;
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
  }

  /** The digits in the standard alphabet: the one copy that is made of them. */
  private static ByteBuffer standard(String text, int start, int count) {
    ByteBuffer digits = ByteBuffer.allocate(count);
    for (int at = start; at < text.length(); at++) {
      char digit = text.charAt(at);
      if (!isSpace(digit)) {
        digits.put(
            switch (digit) {
              case '-' -> (byte) '+';
              case '_' -> (byte) '/';
              // Of no alphabet, whatever its lower half would be.
              default -> digit < 0x80 ? (byte) digit : 0;
            });
      }
    }
    return digits.flip();
  }

  private static CommandException invalid(String message) {
    return new CommandException(ErrorCode.IMAGE_BASE64_INVALID, message, "$.img");
  }
}
