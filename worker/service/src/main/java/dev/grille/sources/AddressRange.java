package dev.grille.sources;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses in CIDR notation, RFC 4632 and RFC 4291.
 *
 * @param network its first address
 * @param bits of the prefix
 */
public record AddressRange(InetAddress network, int bits) {
  public AddressRange {
    if (bits < 0 || bits > 8 * network.getAddress().length) {
      throw new IllegalArgumentException("a prefix of " + bits + " bits");
    }
  }

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static AddressRange of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    InetAddress network =
        HostNames.literal(address)
            .orElseThrow(() -> new IllegalArgumentException("no address range: " + text));
    int all = 8 * network.getAddress().length;
    try {
      return new AddressRange(
          network, slash < 0 ? all : Integer.parseInt(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no address range: " + text, e);
    }
  }

  /** Whether an address lies in it; those of the other family never do. */
  public boolean contains(InetAddress address) {
    byte[] mine = network.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int i = 0; i < mine.length; i++) {
      int left = Math.max(0, Math.min(8, bits - 8 * i));
      int mask = 0xff << (8 - left) & 0xff;
      if (((mine[i] ^ other[i]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return network.getHostAddress() + "/" + bits;
  }

  /** An address from its bytes; IPv4 in IPv6 comes out as IPv4. */
  static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address of " + bytes.length + " bytes", e);
    }
  }
}
