package dev.grille.sandbox;

import dev.grille.vision.natives.NativeCache;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * How a child JVM is started.
 *
 * @param java the launcher of the Java that runs the parent
 * @param program class path and main class, or a jar, and arguments; the socket's path is added
 * @param properties system properties that a child may see
 * @param environment variables that a child may see; it gets no others
 */
public record ChildCommandLine(
    Path java,
    List<String> program,
    Map<String, String> properties,
    Map<String, String> environment) {
  /** Settings of the native libraries: the only ones that a child is told of. */
  private static final List<String> PASSED_PROPERTIES = List.of("grille.tessdata", "user.home");

  private static final List<String> PASSED_VARIABLES =
      List.of("GRILLE_TESSDATA", "TESSDATA_PREFIX", "XDG_CACHE_HOME");

  private static final List<String> LANGUAGE_DATA =
      List.of("grille.tessdata", "GRILLE_TESSDATA", "TESSDATA_PREFIX");

  private static final String NATIVES = "grille.natives";

  public ChildCommandLine {
    program = List.copyOf(program);
    properties = Map.copyOf(properties);
    environment = Map.copyOf(environment);
  }

  /**
   * Starts the program that is running, by its jar if it is an executable one, else by its class
   * path.
   *
   * @param mainClass used with a class path
   * @param arguments before the socket's path, such as the hidden subcommand
   */
  public static ChildCommandLine ofThisProgram(String mainClass, List<String> arguments) {
    String classPath = System.getProperty("java.class.path");
    List<String> program = new ArrayList<>();
    if (isExecutableJar(classPath)) {
      program.add("-jar");
      program.add(Path.of(classPath).toAbsolutePath().toString());
    } else {
      program.add("-cp");
      program.add(absolute(classPath));
      program.add(mainClass);
    }
    program.addAll(arguments);
    Map<String, String> properties = new TreeMap<>();
    for (String name : PASSED_PROPERTIES) {
      String value = System.getProperty(name);
      if (value != null) {
        properties.put(name, value);
      }
    }
    NativeCache.shared()
        .ifPresent(cache -> properties.put(NATIVES, cache.folder().toAbsolutePath().toString()));
    return new ChildCommandLine(thisJava(), program, properties, smallEnvironment());
  }

  /** The same with one more system property. */
  public ChildCommandLine withProperty(String name, String value) {
    Map<String, String> more = new TreeMap<>(properties);
    more.put(name, value);
    return new ChildCommandLine(java, program, more, environment);
  }

  /** What a child has to read beside the system's own files. */
  List<Path> readable() {
    List<Path> places = new ArrayList<>();
    Path home = Path.of(System.getProperty("java.home"));
    places.add(home);
    places.add(configuration(home));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      places.add(Path.of(entry).toAbsolutePath());
    }
    LANGUAGE_DATA.stream()
        .map(name -> properties.getOrDefault(name, environment.getOrDefault(name, "")))
        .filter(place -> !place.isBlank())
        .forEach(place -> places.add(Path.of(place).toAbsolutePath()));
    return places;
  }

  /** What a child has to change beside its own folder: the unpacked libraries, made only once. */
  List<Path> writable() {
    String natives = properties.get(NATIVES);
    return natives == null ? List.of() : List.of(Path.of(natives));
  }

  /** All tokens of one child's command line. */
  List<String> tokens(PrivateFolder folder, int heapMegabytes) {
    List<String> tokens = new ArrayList<>();
    tokens.add(java.toString());
    tokens.add("-Xmx" + heapMegabytes + "m");
    tokens.add("-Xss2m");
    tokens.add("-XX:+UseSerialGC");
    tokens.add("-XX:+ExitOnOutOfMemoryError");
    tokens.add("-XX:-CreateCoredumpOnCrash");
    tokens.add("-XX:ErrorFile=" + folder.crashReport());
    tokens.add("-Djava.awt.headless=true");
    tokens.add("-Dfile.encoding=UTF-8");
    tokens.addAll(ownTemporaryFolder(folder));
    properties.forEach((name, value) -> tokens.add("-D" + name + "=" + value));
    tokens.addAll(program);
    tokens.add(folder.socket().toString());
    return tokens;
  }

  /** What keeps a JVM from leaving files elsewhere. */
  static List<String> ownTemporaryFolder(PrivateFolder folder) {
    return List.of(
        "-XX:-UsePerfData", "-Djava.io.tmpdir=" + folder.path(), "-Djna.tmpdir=" + folder.path());
  }

  private static Map<String, String> smallEnvironment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("LANG", "C.UTF-8");
    environment.put("OMP_THREAD_LIMIT", "1");
    for (String name : PASSED_VARIABLES) {
      String value = System.getenv(name);
      if (value != null) {
        environment.put(name, value);
      }
    }
    String systemRoot = System.getenv("SystemRoot");
    if (systemRoot != null) {
      // Windows cannot open a socket without it.
      environment.put("SystemRoot", systemRoot);
    }
    return environment;
  }

  private static Path thisJava() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
  }

  /** Debian keeps a JDK's configuration under /etc, file by file, behind links. */
  private static Path configuration(Path home) {
    Path folder = home.resolve("conf");
    try {
      Path file = folder.resolve("net.properties").toRealPath();
      return file.getParent() == null ? folder : file.getParent();
    } catch (IOException e) {
      return folder;
    }
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static boolean isExecutableJar(String classPath) {
    if (classPath.contains(File.pathSeparator)
        || !classPath.endsWith(".jar")
        || !Files.isRegularFile(Path.of(classPath))) {
      return false;
    }
    try (JarFile jar = new JarFile(classPath)) {
      Manifest manifest = jar.getManifest();
      return manifest != null
          && manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS) != null
          && manifest.getMainAttributes().getValue("Start-Class") != null;
    } catch (IOException e) {
      return false;
    }
  }
}
