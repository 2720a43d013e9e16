package dev.grille.confinement;

import com.sun.jna.Native;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The launcher's class path. It starts for each child and so has to start fast: it is this package
 * and JNA and nothing else, out of the program's jar where they lie within it.
 */
public final class LauncherFiles {
  private static final List<Class<?>> CLASSES =
      List.of(
          Launcher.class,
          LaunchOrder.class,
          Kernel.class,
          LibC.class,
          Machine.class,
          SystemCall.class,
          NativeMemory.class,
          FileRules.class,
          ConfinementException.class);

  private LauncherFiles() {}

  /** The class that is to be started. */
  public static String mainClass() {
    return Launcher.class.getName();
  }

  /**
   * The entries of the class path; what is not a file of its own is copied.
   *
   * @param folder for copies
   */
  public static List<Path> classPath(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    entries.add(isFile(Launcher.class) ? place(Launcher.class) : classes(folder));
    entries.add(isFile(Native.class) ? place(Native.class) : copy(Native.class, folder));
    return entries;
  }

  private static Path classes(Path folder) throws IOException {
    Path root = folder.resolve("launcher");
    for (Class<?> type : CLASSES) {
      String name = type.getName().replace('.', '/') + ".class";
      Path target = root.resolve(name);
      Files.createDirectories(target.getParent());
      try (InputStream in = type.getResourceAsStream("/" + name)) {
        if (in == null) {
          throw new IOException("no " + name + " on the class path");
        }
        Files.copy(in, target);
      }
    }
    return root;
  }

  private static Path copy(Class<?> type, Path folder) throws IOException {
    Path target = folder.resolve("launcher-" + type.getSimpleName() + ".jar");
    try (InputStream in = source(type).openStream()) {
      Files.copy(in, target);
    }
    return target;
  }

  private static boolean isFile(Class<?> type) {
    return source(type).getProtocol().equals("file");
  }

  private static Path place(Class<?> type) throws IOException {
    try {
      return Path.of(new URI(source(type).toString())).toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IOException("the class path has an entry that is no address", e);
    }
  }

  private static URL source(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
