package dev.grille.lab.bench.choice;

import dev.grille.reader.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of drawn templates, kept from one run to the next: drawing a thousand takes minutes.
 * Whoever changes how templates are drawn or signed has to clear the folder.
 */
final class KeptSignatures {
  private final @Nullable Path folder;

  /**
   * Keeps those of one seed.
   *
   * @param folder null where nothing is kept
   */
  KeptSignatures(@Nullable Path folder, long seed) {
    this.folder = folder == null ? null : folder.resolve("seed-" + seed);
  }

  /** The one that was kept, else the one that is made now. */
  Signature get(String name, Supplier<Signature> make) {
    if (folder == null) {
      return make.get();
    }
    Path file = folder.resolve(name + ".signature");
    try {
      if (Files.exists(file)) {
        return Signature.fromBytes(Files.readAllBytes(file));
      }
      Signature made = make.get();
      Files.createDirectories(folder);
      Path whole = Files.write(folder.resolve(name + ".new"), made.toBytes());
      Files.move(whole, file);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
