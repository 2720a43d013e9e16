package dev.grille.vision.ocr;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import dev.grille.vision.natives.NativeCache;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
   * @throws OcrUnavailableException when they cannot be unpacked
   */
  public static Path folder() {
    return unpacked(Natives.here()).get(0).getParent();
  }

  /** The loaded interface. */
  static TesseractApi api() {
    return Loaded.API;
  }

  private static final class Loaded {
    static final TesseractApi API = load();

    private static TesseractApi load() {
      List<Path> files = unpacked(Natives.here());
      try {
        NativeLibrary.getInstance(files.get(1).toString());
        return Native.load(
            files.get(0).toString(),
            TesseractApi.class,
            Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
      } catch (UnsatisfiedLinkError e) {
        throw new OcrUnavailableException("Tesseract's native library cannot be loaded: " + e, e);
      }
    }
  }

  /** Tesseract's and Leptonica's files, in this order, their companions beside them. */
  private static List<Path> unpacked(Natives natives) {
    natives.companions().forEach(file -> unpack("leptonica", natives, file));
    Path leptonica = unpack("leptonica", natives, natives.leptonica());
    return List.of(unpack("tesseract", natives, natives.tesseract()), leptonica);
  }

  private static Path unpack(String project, Natives natives, String file) {
    String resource = "/org/bytedeco/" + project + "/" + natives.platform() + "/" + file;
    try {
      return NativeCache.standard().unpack(resource, VERSION + "-" + natives.platform(), file);
    } catch (UncheckedIOException e) {
      throw new OcrUnavailableException("Tesseract's native library cannot be unpacked", e);
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
}
