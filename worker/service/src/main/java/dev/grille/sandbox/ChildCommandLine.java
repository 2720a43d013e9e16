package dev.grille.sandbox;

import dev.grille.child.PrivateFolder;
import dev.grille.child.ReaderMain;
import dev.grille.vision.natives.NativeCache;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a child JVM is started.
 *
 * @param java the launcher of the Java that runs the parent
 * @param classPath absolute
 * @param mainClass is given the socket's path
 * @param properties system properties that a child may see
 * @param environment variables that a child may see; it gets no others
 */
public record ChildCommandLine(
    Path java,
    List<Path> classPath,
    String mainClass,
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
    classPath = List.copyOf(classPath);
    properties = Map.copyOf(properties);
    environment = Map.copyOf(environment);
  }

  /**
   * A reader on its own class path, whatever else this program consists of.
   *
   * @throws IllegalStateException when something of it is not there
   * @throws UncheckedIOException when it cannot be unpacked from an executable jar
   */
  public static ChildCommandLine ofReader() {
    return of(ChildClassPath.ofThisProgram().entries(), ReaderMain.class.getName());
  }

  /**
   * Another main class on the class path of the program that is running.
   *
   * @param mainClass is given the socket's path
   */
  public static ChildCommandLine ofThisProgram(String mainClass) {
    return of(ChildClassPath.running(), mainClass);
  }

  private static ChildCommandLine of(List<Path> classPath, String mainClass) {
    Map<String, String> properties = new TreeMap<>();
    for (String name : PASSED_PROPERTIES) {
      String value = System.getProperty(name);
      if (value != null) {
        properties.put(name, value);
      }
    }
    NativeCache.shared()
        .ifPresent(cache -> properties.put(NATIVES, cache.folder().toAbsolutePath().toString()));
    return new ChildCommandLine(thisJava(), classPath, mainClass, properties, smallEnvironment());
  }

  /** The same with one more system property. */
  public ChildCommandLine withProperty(String name, String value) {
    Map<String, String> more = new TreeMap<>(properties);
    more.put(name, value);
    return new ChildCommandLine(java, classPath, mainClass, more, environment);
  }

  /**
   * The same, and when the child ends by itself it leaves an archive of its classes.
   *
   * @param archive is written there
   */
  ChildCommandLine withArchiveAtExit(Path archive) {
    Map<String, String> more = new TreeMap<>(environment);
    more.put("JDK_JAVA_OPTIONS", JavaOptions.quoted("-XX:ArchiveClassesAtExit=" + archive));
    return new ChildCommandLine(java, classPath, mainClass, properties, more);
  }

  /** What a child has to read beside the system's own files. */
  List<Path> readable() {
    List<Path> places = new ArrayList<>();
    ReaderArchive.of(classPath).ifPresent(places::add);
    Path home = Path.of(System.getProperty("java.home"));
    places.add(home);
    places.add(configuration(home));
    places.addAll(classPath);
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
    tokens.addAll(JavaOptions.passedOn(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    tokens.add("-XX:+ExitOnOutOfMemoryError");
    tokens.add("-XX:-CreateCoredumpOnCrash");
    tokens.add("-XX:ErrorFile=" + folder.crashReport());
    ReaderArchive.of(classPath).map(JavaOptions::ofArchive).ifPresent(tokens::addAll);
    tokens.add("-Djava.awt.headless=true");
    tokens.add("-Dfile.encoding=UTF-8");
    tokens.addAll(ownTemporaryFolder(folder));
    properties.forEach((name, value) -> tokens.add("-D" + name + "=" + value));
    tokens.add("--enable-native-access=ALL-UNNAMED");
    tokens.add("-cp");
    tokens.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    tokens.add(mainClass);
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
}
