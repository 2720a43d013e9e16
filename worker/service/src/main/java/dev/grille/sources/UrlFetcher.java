package dev.grille.sources;

import dev.grille.contracts.CommandException;
import dev.grille.gate.PictureLimits;
import java.net.URI;

/** Brings a file from an address. */
public interface UrlFetcher extends AutoCloseable {
  /**
   * The file's bytes, at most as many as the limits allow.
   *
   * @throws CommandException with a code of the source, or {@code IMAGE_TOO_LARGE}
   * @throws FetchInterruptedException when the calling thread was interrupted
   */
  byte[] fetch(URI address, PictureLimits limits);

  @Override
  void close();
}
