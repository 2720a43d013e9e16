package dev.grille.studio.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page is told instead of what it asked for.
 *
 * @param code one of Grille's error codes, or one of the studio's own, which are here
 * @param message a sentence
 * @param place in the command, such as {@code $.template[0]}; null where there is none
 * @param remedy what to change; null where the sentence says it
 * @param id of the command concerned; null where there is none
 */
@JsonInclude(Include.NON_NULL)
public record Problem(
    String code,
    String message,
    @Nullable String place,
    @Nullable String remedy,
    @Nullable String id) {
  /** Whoever asks has not come in by the address that the program printed. */
  public static final Problem NO_SESSION =
      of(
          "NO_SESSION",
          "This browser has not come in.",
          "Open the address that the studio printed on its terminal; each is good once.");

  /** A request that lacks what only the studio's own pages know. */
  public static final Problem NOT_FROM_HERE =
      of(
          "NOT_FROM_HERE",
          "The request did not come from a page of the studio.",
          "Reload the page; a program sends the cookie XSRF-TOKEN as the header X-XSRF-TOKEN too.");

  /** One without a place. */
  public static Problem of(String code, String message, String remedy) {
    return new Problem(code, message, null, remedy, null);
  }

  /** Writes it where Spring's own converters are not at hand. */
  public void write(HttpServletResponse response, HttpStatus status) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(this));
  }
}
