package dev.grille.sources;

/** The worker is being stopped while a picture is fetched; never charged to a command. */
public final class FetchInterruptedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FetchInterruptedException() {
    super("interrupted while a picture was fetched");
  }
}
