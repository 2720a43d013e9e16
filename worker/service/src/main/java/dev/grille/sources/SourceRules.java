package dev.grille.sources;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What pictures may be fetched from. Nothing is allowed that is not named.
 *
 * <p>A host name is asked for only when it is listed, and then reaches public addresses, or others
 * that a range allows. An address in place of a name has to lie in a range.
 *
 * @param hosts names; {@code *.example.com} for all below a domain; {@code *} for all names
 * @param ranges addresses that may be reached although they are not public, or without a name
 * @param ports that may be reached
 */
public record SourceRules(List<String> hosts, List<AddressRange> ranges, Set<Integer> ports) {
  public SourceRules {
    hosts = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    ranges = List.copyOf(ranges);
    ports = Set.copyOf(ports);
  }

  /** Nothing may be fetched. */
  public static SourceRules nothing() {
    return new SourceRules(List.of(), List.of(), Set.of(80, 443));
  }

  /** Whether a host may be asked for at all; what it resolves to is another question. */
  boolean allowHost(String normalised) {
    Optional<InetAddress> address = HostNames.literal(normalised);
    if (address.isPresent()) {
      return inRange(address.get());
    }
    return hosts.stream().anyMatch(pattern -> matches(pattern, normalised));
  }

  /** Whether a connection may go to an address that a host resolved to. */
  boolean allowAddress(String normalised, InetAddress address) {
    return allowHost(normalised) && (inRange(address) || PublicAddresses.contain(address));
  }

  boolean allowPort(int port) {
    return ports.contains(port);
  }

  private boolean inRange(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static boolean matches(String pattern, String host) {
    if (pattern.equals("*")) {
      return true;
    }
    return pattern.startsWith("*.")
        ? host.endsWith(pattern.substring(1)) && host.length() > pattern.length() - 1
        : host.equals(pattern);
  }
}
