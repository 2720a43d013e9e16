package dev.grille.vision.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import com.sun.jna.Platform;
import dev.grille.vision.natives.NativeCache;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * ONNX Runtime, loaded once per process. By itself it unpacks its native libraries into a temporary
 * folder at every start; here they are unpacked once per version.
 */
final class OnnxLibrary {
  private static final String VERSION = "onnxruntime-1.23.2";
  private static final String FOLDER = "onnxruntime.native.path";

  private OnnxLibrary() {}

  /**
   * The loaded library; ONNX Runtime keeps one per process.
   *
   * @throws OcrUnavailableException when it cannot be unpacked or loaded
   */
  static OrtEnvironment environment() {
    return Loaded.ENVIRONMENT;
  }

  private static final class Loaded {
    static final OrtEnvironment ENVIRONMENT = load();

    private static OrtEnvironment load() {
      try {
        if (System.getProperty(FOLDER) == null) {
          System.setProperty(FOLDER, unpacked().toString());
        }
        return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "grille");
      } catch (UncheckedIOException | UnsatisfiedLinkError | IllegalStateException e) {
        throw new OcrUnavailableException("ONNX Runtime cannot be loaded: " + e, e);
      }
    }
  }

  private static Path unpacked() {
    String platform = platform();
    String folder = "/ai/onnxruntime/native/" + platform + "/";
    Path library = null;
    for (String name : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
      String file = System.mapLibraryName(name);
      library = NativeCache.standard().unpack(folder + file, VERSION + "-" + platform, file);
    }
    return java.util.Objects.requireNonNull(library).getParent();
  }

  private static String platform() {
    String system = Platform.isMac() ? "osx" : Platform.isWindows() ? "win" : "linux";
    return system + (Platform.isARM() ? "-aarch64" : "-x64");
  }
}
