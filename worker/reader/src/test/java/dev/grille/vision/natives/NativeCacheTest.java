package dev.grille.vision.natives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
  private static final String RESOURCE = "/dev/grille/vision/natives/NativeCache.class";

  @Test
  void unpacksOnceAndLeavesNothingElse(@TempDir Path folder) throws IOException {
    NativeCache cache = new NativeCache(folder.resolve("deep").resolve("cache"));
    Path first = cache.unpack(RESOURCE, "library-1", "file.so");
    assertThat(first).isNotEmptyFile();
    Files.writeString(first, "kept");
    assertThat(cache.unpack(RESOURCE, "library-1", "file.so")).hasContent("kept");
    assertThat(first.getParent()).isDirectoryNotContaining(p -> !p.equals(first));
  }

  @Test
  void anotherVersionGetsAnotherFolder(@TempDir Path folder) {
    NativeCache cache = new NativeCache(folder);
    assertThat(cache.unpack(RESOURCE, "library-2", "file.so"))
        .isNotEqualTo(cache.unpack(RESOURCE, "library-1", "file.so"));
  }

  @Test
  void saysWhatIsMissing(@TempDir Path folder) {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> new NativeCache(folder).unpack("/none.so", "library-1", "none.so"))
        .withStackTraceContaining("/none.so");
  }
}
