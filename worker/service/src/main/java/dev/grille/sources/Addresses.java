package dev.grille.sources;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses as messages may show them. */
final class Addresses {
  private static final int MAX_LENGTH = 200;

  private Addresses() {}

  /** Without user, query and fragment, which may hold secrets. */
  static String show(URI address) {
    String host = address.getHost() == null ? "" : address.getHost();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    return clean(address.getScheme() + "://" + host + port + path);
  }

  /** Cut, and without control characters, so that no log line can be forged. */
  static String clean(@Nullable String text) {
    String shown = text == null ? "" : text.replaceAll("[\\p{C}\\u2028\\u2029]", " ");
    return shown.length() <= MAX_LENGTH ? shown : shown.substring(0, MAX_LENGTH) + "...";
  }
}
