package dev.grille.sources;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.PictureRef;
import dev.grille.gate.PictureGate;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Pictures out of the record or from an address, by the scheme of the address. */
public final class FetchedPictures implements PictureSource, AutoCloseable {
  private final PictureGate gate;
  private final InlinePictures inline;
  private final Map<String, UrlFetcher> fetchers;

  /**
   * A source of pictures.
   *
   * @param gate checks what was brought
   * @param fetchers by scheme, in lower case; other schemes are forbidden
   */
  public FetchedPictures(PictureGate gate, Map<String, ? extends UrlFetcher> fetchers) {
    this.gate = gate;
    this.inline = new InlinePictures(gate.limits());
    this.fetchers = Map.copyOf(fetchers);
  }

  @Override
  public Picture fetch(PictureRef reference, Set<PictureKind> kinds) {
    if (reference instanceof PictureRef.Inline picture) {
      return gate.check(inline.decode(picture.base64()), kinds)
          .withPage(Pages.ofData(picture.base64()));
    }
    URI address = parse(((PictureRef.At) reference).url());
    UrlFetcher fetcher = fetchers.get(address.getScheme().toLowerCase(Locale.ROOT));
    if (fetcher == null) {
      throw new CommandException(
          ErrorCode.SOURCE_FORBIDDEN,
          address.getScheme().equalsIgnoreCase("s3")
              ? "no bucket may be read: grille.sources.s3.buckets is empty"
              : "pictures are fetched by http, https and s3, not by "
                  + Addresses.clean(address.getScheme()),
          "$.url");
    }
    return gate.check(fetcher.fetch(Pages.without(address), gate.limits()), kinds)
        .withPage(Pages.of(address));
  }

  private static URI parse(String url) {
    try {
      URI address = new URI(url.strip());
      if (address.getScheme() != null && !address.isOpaque()) {
        return address;
      }
    } catch (URISyntaxException e) {
      // The parser's message would show the address with its query.
    }
    throw new CommandException(
        ErrorCode.INVALID_FIELD, "url is no absolute address (RFC 3986)", "$.url");
  }

  @Override
  public void close() {
    fetchers.values().stream().distinct().forEach(UrlFetcher::close);
  }
}
