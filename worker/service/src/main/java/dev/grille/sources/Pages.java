package dev.grille.sources;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a file with several is meant where the command itself has no {@code page}: {@code
 * #page=3} behind an address, as RFC 8118 has it for PDF, or {@code ;page=3} among the parameters
 * of a {@code data:} prefix. One command reads one page.
 */
final class Pages {
  private static final Pattern FRAGMENT = Pattern.compile("page=(.*)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*data:[^,]*;page=([^;,]*)[;,]", Pattern.CASE_INSENSITIVE);

  private static final int MAX_PREFIX = 256;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

  private Pages() {}

  /** From 1; 1 where nothing is said. */
  static int of(URI address) {
    Matcher page = FRAGMENT.matcher(address.getFragment() == null ? "" : address.getFragment());
    return number(page.matches() ? page.group(1) : null, "$.url");
  }

  static int ofData(String text) {
    Matcher page = PARAMETER.matcher(text.substring(0, Math.min(text.length(), MAX_PREFIX)));
    return number(page.lookingAt() ? page.group(1) : null, "$.img");
  }

  /** The address without its fragment, which is not for servers. */
  static URI without(URI address) {
    if (address.getRawFragment() == null) {
      return address;
    }
    String text = address.toString();
    try {
      return new URI(text.substring(0, text.indexOf('#')));
    } catch (URISyntaxException e) {
      throw new CommandException(ErrorCode.INVALID_FIELD, "url is no address", "$.url");
    }
  }

  private static int number(@Nullable String text, String path) {
    if (text == null) {
      return 1;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new CommandException(ErrorCode.INVALID_FIELD, "page is a number from 1", path);
    }
    return Integer.parseInt(text);
  }
}
