package dev.grille.sources;

import dev.grille.contracts.ErrorCode;
import dev.grille.gate.PictureLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * What came back: a file or another place to look.
 *
 * @param redirect the {@code Location}, or null
 * @param body empty with a redirect
 */
record HttpReply(@Nullable String redirect, byte[] body) {
  /** Carries a {@link FetchException} through the client's handler. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient FetchException why;

    RefusedException(FetchException why) {
      super(why);
      this.why = why;
    }

    FetchException why() {
      return why;
    }
  }

  static HttpReply read(ClassicHttpResponse response, HttpTarget target, PictureLimits limits)
      throws IOException {
    int status = response.getCode();
    return switch (status) {
      case 200 -> new HttpReply(null, body(response, target, limits));
      case 301, 302, 303, 307, 308 -> new HttpReply(location(response, target), new byte[0]);
      default -> throw refused(status, target);
    };
  }

  private static String location(ClassicHttpResponse response, HttpTarget target)
      throws IOException {
    Header location = response.getFirstHeader("Location");
    if (location == null || location.getValue() == null) {
      throw new RefusedException(
          FetchException.lasting(
              ErrorCode.SOURCE_REFUSED, target.shown() + " redirects without saying where"));
    }
    return location.getValue();
  }

  /** Counted as it comes and as it unfolds; what the server says of its length is only a hint. */
  private static byte[] body(ClassicHttpResponse response, HttpTarget target, PictureLimits limits)
      throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > limits.maxBytes()) {
      throw tooLarge(limits);
    }
    try (InputStream plain = unfolded(entity, target)) {
      byte[] bytes = plain.readNBytes(limits.maxBytes() + 1);
      if (bytes.length > limits.maxBytes()) {
        throw tooLarge(limits);
      }
      return bytes;
    }
  }

  /** Nothing but plain bytes was asked for; gzip is undone all the same, once. */
  private static InputStream unfolded(HttpEntity entity, HttpTarget target) throws IOException {
    String encoding =
        entity.getContentEncoding() == null
            ? "identity"
            : entity.getContentEncoding().strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" -> entity.getContent();
      case "gzip", "x-gzip" -> new GZIPInputStream(entity.getContent());
      default ->
          throw new RefusedException(
              FetchException.lasting(
                  ErrorCode.SOURCE_REFUSED,
                  target.shown() + " answers in an encoding that was not asked for"));
    };
  }

  private static RefusedException tooLarge(PictureLimits limits) {
    return new RefusedException(
        FetchException.lasting(
            ErrorCode.IMAGE_TOO_LARGE,
            "the picture has more than " + limits.maxBytes() + " bytes"));
  }

  private static RefusedException refused(int status, HttpTarget target) {
    String message = target.shown() + " answers with status " + status;
    boolean passing = status >= 500 || status == 429 || status == 408;
    return new RefusedException(
        passing
            ? FetchException.passing(ErrorCode.SOURCE_REFUSED, message)
            : FetchException.lasting(ErrorCode.SOURCE_REFUSED, message));
  }
}
