package dev.grille.sources;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A name server whose owner points his names where he likes, and that remembers who asked. */
final class HostileNames implements PinnedAddresses.NameService {
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("localhost", List.of("127.0.0.1", "::1")),
          Map.entry("localhost.localdomain", List.of("127.0.0.1")),
          Map.entry("ip6-localhost", List.of("::1")),
          Map.entry("loopback.test", List.of("127.0.0.1")),
          Map.entry("private.test", List.of("10.0.0.1", "192.168.0.1")),
          Map.entry("metadata.test", List.of("169.254.169.254")),
          Map.entry("metadata.google.internal", List.of("169.254.169.254")),
          Map.entry("mapped.test", List.of("::ffff:127.0.0.1")),
          Map.entry("nat64.test", List.of("64:ff9b::7f00:1")),
          Map.entry("zero.test", List.of("0.0.0.0", "::")),
          Map.entry("a.rebind.test", List.of("127.0.0.1")),
          Map.entry("mixed.test", List.of("127.0.0.1", "93.184.216.34", "10.0.0.1")),
          Map.entry("public.test", List.of("93.184.216.34", "2606:2800:220:1::1")));

  private final List<String> lookedUp = new ArrayList<>();

  /** The names that were asked for, in order. */
  synchronized List<String> lookedUp() {
    return List.copyOf(lookedUp);
  }

  @Override
  public synchronized InetAddress[] lookUp(String name) throws UnknownHostException {
    lookedUp.add(name);
    List<String> addresses = NAMES.get(name);
    if (addresses == null) {
      throw new UnknownHostException(name);
    }
    List<InetAddress> found = new ArrayList<>();
    for (String address : addresses) {
      found.add(InetAddress.getByName(address));
    }
    found.sort(Comparator.comparing(InetAddress::getHostAddress));
    return found.toArray(InetAddress[]::new);
  }
}
