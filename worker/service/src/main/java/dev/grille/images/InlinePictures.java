package dev.grille.images;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import java.nio.charset.StandardCharsets;
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
    byte[] digits = text.substring(start).getBytes(StandardCharsets.ISO_8859_1);
    int count = compact(digits);
    if (count / 4 * 3L > limits.maxBytes() + 2L) {
      throw PictureGate.tooManyBytes(limits);
    }
    if (count == 0) {
      throw invalid("the picture is empty");
    }
    try {
      return Base64.getDecoder().decode(java.util.Arrays.copyOf(digits, count));
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

  /** Drops white space and maps the URL-safe alphabet to the standard one, in place. */
  private static int compact(byte[] digits) {
    int count = 0;
    for (byte digit : digits) {
      switch (digit) {
        case ' ', '\t', '\r', '\n' -> {
          continue;
        }
        case '-' -> digits[count++] = '+';
        case '_' -> digits[count++] = '/';
        default -> digits[count++] = digit;
      }
    }
    return count;
  }

  private static CommandException invalid(String message) {
    return new CommandException(ErrorCode.IMAGE_BASE64_INVALID, message, "$.img");
  }
}
