package dev.grille.vision.natives;

import java.nio.file.Path;
import java.util.Locale;
import org.opencv.core.Core;

/**
 * Loads OpenCV from {@code org.openpnp:opencv}. Its own {@code loadLocally} unpacks 65 MB into a
 * temporary folder at every start; here they are unpacked once per version.
 */
public final class OpenCvLibrary {
  private OpenCvLibrary() {}

  /** Loads the library into this JVM; loading it again does nothing. */
  public static void load(NativeCache cache) {
    String folder = "/nu/pattern/opencv/" + system() + "/" + processor() + "/";
    String file = System.mapLibraryName(Core.NATIVE_LIBRARY_NAME);
    String version = "opencv-" + Core.VERSION + "-" + system() + "-" + processor();
    Path library = cache.unpack(folder + file, version, file);
    System.load(library.toAbsolutePath().toString());
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return "osx";
    }
    return name.contains("windows") ? "windows" : "linux";
  }

  private static String processor() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return name.equals("aarch64") || name.equals("arm64") ? "ARMv8" : "x86_64";
  }
}
