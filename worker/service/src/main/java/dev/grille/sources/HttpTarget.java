package dev.grille.sources;

import dev.grille.contracts.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * One address that passed the rules, taken apart once: what was checked is what is dialled.
 *
 * @param scheme http or https
 * @param host normalised
 * @param port never implied
 * @param pathAndQuery in ASCII
 * @param address it was made from
 */
record HttpTarget(String scheme, String host, int port, String pathAndQuery, URI address) {
  /**
   * Checks scheme, user, host and port.
   *
   * @throws FetchException {@code SOURCE_FORBIDDEN}
   */
  static HttpTarget of(URI address, SourceRules rules) throws FetchException {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw forbidden(address, "is neither http nor https");
    }
    if (address.getRawUserInfo() != null) {
      throw forbidden(address, "carries a user");
    }
    String host =
        HostNames.normalise(address.getHost() == null ? "" : address.getHost())
            .orElseThrow(() -> forbidden(address, "has no host in its usual spelling"));
    int port = address.getPort() >= 0 ? address.getPort() : scheme.equals("https") ? 443 : 80;
    if (!rules.allowHost(host)) {
      throw forbidden(address, "is not on the allow-list of sources, grille.sources.hosts");
    }
    if (!rules.allowPort(port)) {
      throw forbidden(address, "names a port that is not in grille.sources.ports");
    }
    URI ascii = URI.create(address.toASCIIString());
    String path =
        ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
    return new HttpTarget(scheme, host, port, path + query, address);
  }

  /**
   * Where a redirect leads; never from https back to http.
   *
   * @throws FetchException when it leads nowhere
   */
  URI follow(String location) throws FetchException {
    try {
      URI next = address.resolve(new URI(location.strip()));
      if (scheme.equals("https") && !"https".equalsIgnoreCase(next.getScheme())) {
        throw forbidden(address, "redirects from https to something less safe");
      }
      return next;
    } catch (URISyntaxException e) {
      throw FetchException.lasting(
          ErrorCode.SOURCE_REFUSED, shown() + " redirects to what is no address");
    }
  }

  /**
   * What is asked for, made of the checked parts alone. Never of the path as a text of its own:
   * {@code //host/x} would be read as an address, and name a host of the stranger's choosing.
   */
  URI request() {
    // A default port is left out: whoever signed an address signed the Host header without it.
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create(scheme + "://" + name + (usual ? "" : ":" + port) + pathAndQuery);
  }

  String shown() {
    return Addresses.show(address);
  }

  private static FetchException forbidden(URI address, String why) {
    return FetchException.lasting(ErrorCode.SOURCE_FORBIDDEN, Addresses.show(address) + " " + why);
  }
}
