package dev.grille.vision.ocr;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sourceforge.tess4j.TessAPI;

/**
 * Tesseract's C interface, loaded once per process from the natives of org.bytedeco on the class
 * path. Nothing of the host's own Tesseract is used, so that every machine reads the same.
 */
public final class TesseractLibrary {
  /** Changes with the natives: each version unpacks into a folder of its own. */
  private static final String VERSION = "tesseract-5.5.2-leptonica-1.87.0";

  private TesseractLibrary() {}

  /**
   * Where the native libraries lie, for those who load them by themselves.
   *
   * @throws IOException when they cannot be unpacked
   */
  public static Path folder() throws IOException {
    return unpack(Natives.here(), cacheFolder());
  }

  /** The loaded interface. */
  static TessAPI api() {
    return Loaded.API;
  }

  private static final class Loaded {
    static final TessAPI API = load();

    private static TessAPI load() {
      Natives natives = Natives.here();
      try {
        Path folder = unpack(natives, cacheFolder());
        NativeLibrary.getInstance(folder.resolve(natives.leptonica()).toString());
        return Native.load(
            folder.resolve(natives.tesseract()).toString(),
            TessAPI.class,
            Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
      } catch (IOException | UnsatisfiedLinkError e) {
        throw new OcrUnavailableException("Tesseract's native library cannot be loaded: " + e, e);
      }
    }
  }

  /** One platform's files: folder in the jars, then the files by jar. */
  private record Natives(
      String platform, String tesseract, String leptonica, List<String> companions) {
    static Natives here() {
      String platform = detect();
      return switch (platform) {
        case "linux-x86_64", "linux-arm64" ->
            new Natives(
                platform, "libtesseract.so.5.5", "libleptonica.so.6", List.of("libgomp.so.1"));
        case "macosx-arm64" ->
            new Natives(platform, "libtesseract.5.5.dylib", "libleptonica.6.dylib", List.of());
        case "windows-x86_64" ->
            new Natives(
                platform,
                "libtesseract55.dll",
                "libleptonica-6.dll",
                List.of(
                    "libgcc_s_seh-1.dll",
                    "libgomp-1.dll",
                    "libstdc++-6.dll",
                    "libwinpthread-1.dll"));
        default ->
            throw new OcrUnavailableException(
                "no Tesseract for "
                    + platform
                    + ": Grille runs on linux-x86_64, linux-arm64, macosx-arm64 and windows-x86_64");
      };
    }

    private static String detect() {
      String system =
          Platform.isLinux()
              ? "linux"
              : Platform.isMac()
                  ? "macosx"
                  : Platform.isWindows() ? "windows" : System.getProperty("os.name");
      String machine =
          Platform.isARM() && Platform.is64Bit()
              ? "arm64"
              : Platform.isIntel() && Platform.is64Bit() ? "x86_64" : Platform.ARCH;
      return system + "-" + machine;
    }
  }

  private static Path cacheFolder() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path caches =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    try {
      return Files.createDirectories(caches.resolve("grille").resolve("natives"));
    } catch (IOException e) {
      // A child may have no home of its own.
      return Path.of(System.getProperty("java.io.tmpdir"));
    }
  }

  /** Unpacks beside the goal and renames: processes that start together never see half a file. */
  private static Path unpack(Natives natives, Path cache) throws IOException {
    Path goal = cache.resolve(VERSION + "-" + natives.platform());
    if (Files.isDirectory(goal)) {
      return goal;
    }
    Path partial = Files.createTempDirectory(Files.createDirectories(cache), "unpacking-");
    copy("tesseract", natives.platform(), natives.tesseract(), partial);
    copy("leptonica", natives.platform(), natives.leptonica(), partial);
    for (String companion : natives.companions()) {
      copy("leptonica", natives.platform(), companion, partial);
    }
    try {
      Files.move(partial, goal);
      return goal;
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException another) {
      // Another process was first; its files are the same.
      if (!Files.isDirectory(goal)) {
        throw another;
      }
      discard(partial);
      return goal;
    }
  }

  private static void discard(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void copy(String project, String platform, String file, Path folder)
      throws IOException {
    String resource = "org/bytedeco/" + project + "/" + platform + "/" + file;
    try (InputStream in = TesseractLibrary.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new OcrUnavailableException("the class path lacks " + resource);
      }
      Files.copy(in, folder.resolve(file));
    }
  }
}
