package dev.grille.sources;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others, by the special-purpose registries of IANA
 * (RFC 6890 and its successors) and the metadata services of clouds.
 */
final class PublicAddresses {
  private static final List<AddressRange> SPECIAL_V4 =
      ranges(
          // This network, RFC 791.
          "0.0.0.0/8",
          // Private use, RFC 1918.
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          // Shared between carriers and customers, RFC 6598; Alibaba's metadata service.
          "100.64.0.0/10",
          // Loopback, RFC 1122.
          "127.0.0.0/8",
          // Link local, RFC 3927; metadata services of most clouds.
          "169.254.0.0/16",
          // IETF protocol assignments, RFC 6890; Oracle's metadata service.
          "192.0.0.0/24",
          // Documentation, RFC 5737.
          "192.0.2.0/24",
          "198.51.100.0/24",
          "203.0.113.0/24",
          // Relays of 6to4, RFC 7526.
          "192.88.99.0/24",
          // Measurements, RFC 2544.
          "198.18.0.0/15",
          // Multicast, RFC 5771; reserved and broadcast, RFC 1112 and 919.
          "224.0.0.0/4",
          "240.0.0.0/4",
          // Azure's host services, a public address that is none.
          "168.63.129.16/32");

  /** Only 2000::/3 is handed out (RFC 4291); in it these are not, or carry IPv4 within. */
  private static final List<AddressRange> SPECIAL_V6 =
      ranges(
          // IETF protocol assignments, Teredo among them, RFC 2928 and 4380.
          "2001::/23",
          // Documentation, RFC 3849 and 9637.
          "2001:db8::/32",
          "3fff::/20",
          // 6to4, RFC 3056.
          "2002::/16");

  private static final AddressRange GLOBAL_V6 = AddressRange.of("2000::/3");

  private PublicAddresses() {}

  /** Whether anybody may be expected to answer there who is not of the worker's own network. */
  static boolean contain(InetAddress address) {
    if (address instanceof Inet4Address) {
      return SPECIAL_V4.stream().noneMatch(range -> range.contains(address));
    }
    return GLOBAL_V6.contains(address)
        && SPECIAL_V6.stream().noneMatch(range -> range.contains(address))
        && !isIsatap(address.getAddress());
  }

  /** The interface identifier of ISATAP ends in an IPv4 address, RFC 5214. */
  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & 0xfd) == 0
        && bytes[9] == 0
        && bytes[10] == 0x5e
        && (bytes[11] & 0xff) == 0xfe;
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::of).toList();
  }
}
