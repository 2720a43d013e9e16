package dev.grille.studio.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;

/** One token at a time, good for one entry: who can read it may come in, and then it is another. */
public final class EntryTokens {
  /** As many as a guess needs 2^255 tries for, on average. */
  private static final int BYTES = 32;

  private final SecureRandom random;
  private final AtomicReference<String> current = new AtomicReference<>();

  EntryTokens(SecureRandom random) {
    this.random = random;
    current.set(next());
  }

  /** The one that is good now. */
  public String current() {
    return current.get();
  }

  /** Whether the token is the one that is good now; from then on another is. */
  boolean use(String token) {
    String good = current.get();
    boolean same =
        MessageDigest.isEqual(
            good.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    return same && current.compareAndSet(good, next());
  }

  private String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
