package dev.grille.sources;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spellings of hosts. Each has one that is allowed; whoever writes another one has a reason. */
final class HostNames {
  private static final Pattern DOTTED_QUAD =
      Pattern.compile(
          "(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})");

  private static final Pattern IPV6 =
      Pattern.compile("[0-9a-f:]*:[0-9a-f:]*(\\d+\\.\\d+\\.\\d+\\.\\d+)?");
  private static final Pattern NAME =
      Pattern.compile(
          "([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

  private HostNames() {}

  /**
   * A host in lower case, without a closing dot, in ASCII (RFC 5891); brackets of IPv6 are gone.
   *
   * @return empty when it is neither a name nor an address in its one spelling
   */
  static Optional<String> normalise(String host) {
    try {
      String bare =
          host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
      if (bare.contains(":")) {
        return literal(bare).map(InetAddress::getHostAddress);
      }
      String ascii = IDN.toASCII(bare, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      if (name.length() > 253 || !NAME.matcher(name).matches()) {
        return Optional.empty();
      }
      // A last label that is a number makes the whole an IPv4 address (WHATWG URL, 3.5): 127.1,
      // 0x7f.1, 017700000001 and 2130706433 are 127.0.0.1 to somebody.
      return endsInNumber(name)
          ? literal(name).map(InetAddress::getHostAddress)
          : Optional.of(name);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address that a text spells in the usual way; no name is ever looked up. */
  static Optional<InetAddress> literal(String text) {
    Matcher quad = DOTTED_QUAD.matcher(text);
    if (quad.matches()) {
      byte[] bytes = new byte[4];
      for (int i = 0; i < 4; i++) {
        int part = Integer.parseInt(quad.group(i + 1));
        if (part > 255) {
          return Optional.empty();
        }
        bytes[i] = (byte) part;
      }
      return Optional.of(AddressRange.address(bytes));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (!IPV6.matcher(lower).matches()) {
      return Optional.empty();
    }
    try {
      // With a colon in it the text is parsed as IPv6 or refused, never resolved.
      return Optional.of(InetAddress.getByName(lower));
    } catch (java.net.UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean endsInNumber(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.chars().allMatch(c -> c >= '0' && c <= '9') || last.matches("0x[0-9a-f]*");
  }
}
