package dev.grille.sandbox;

import dev.grille.child.ReaderMain;
import dev.grille.vision.natives.NativeCache;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What a child is made of: the reader and what it stands on, which the reader's build has written
 * down. What talks to brokers, databases and stores is not there for a child that was taken over.
 *
 * @param entries jars, or folders of classes where the program runs from such; absolute
 */
record ChildClassPath(List<Path> entries) {
  private static final String NAMES = "/META-INF/grille/child-class-path";

  /** Where Spring Boot's executable jars keep theirs. */
  private static final String LIBRARIES = "BOOT-INF/lib/";

  private static final String READER = "grille-reader-";

  /** A jar of ours, and the module that it is made of. */
  private static final Pattern OWN = Pattern.compile("grille-([a-z0-9]+)-.*\\.jar");

  /** As many hexadecimal digits of a hash as tell two builds apart. */
  private static final int KEY_LENGTH = 16;

  /** Taken out of the executable jar that runs, or found on the class path. */
  static ChildClassPath ofThisProgram() {
    List<Path> running = running();
    boolean isExecutable = running.size() == 1 && isExecutableJar(running.get(0));
    return new ChildClassPath(isExecutable ? unpacked(running.get(0)) : found(running));
  }

  /** The class path of this JVM, with what its jars name in their turn. */
  static List<Path> running() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath())
        .flatMap(ChildClassPath::withNamed)
        .toList();
  }

  /** An executable jar that was extracted names its libraries, relative to itself. */
  private static Stream<Path> withNamed(Path entry) {
    if (!Files.isRegularFile(entry)) {
      return Stream.of(entry);
    }
    try (JarFile jar = new JarFile(entry.toFile())) {
      Manifest manifest = jar.getManifest();
      String named =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return named == null
          ? Stream.of(entry)
          : Stream.concat(
              Stream.of(entry),
              Stream.of(named.split(" ")).map(name -> Path.of(entry.toUri().resolve(name))));
    } catch (IOException noJar) {
      return Stream.of(entry);
    }
  }

  private static List<String> names() {
    try (InputStream in = ReaderMain.class.getResourceAsStream(NAMES)) {
      if (in == null) {
        throw new IllegalStateException("the reader's build has left no " + NAMES);
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Arrays.stream(all.split(":")).map(name -> name.replaceFirst("^\\./", "")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isExecutableJar(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.getEntry(LIBRARIES) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> found(List<Path> running) {
    List<Path> entries = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of(READER + ".jar"));
    names.addAll(names());
    for (String name : names) {
      entries.add(
          running.stream()
              .filter(entry -> is(entry, name))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalStateException(name + " is not on the class path: " + running)));
    }
    return List.copyOf(entries);
  }

  /** Whether an entry is the jar of that name, or the folder that it would be made of. */
  private static boolean is(Path entry, String name) {
    String file = String.valueOf(entry.getFileName());
    Matcher own = OWN.matcher(name);
    return file.equals(name)
        || (own.matches()
            && (entry.endsWith(Path.of(own.group(1), "target", "classes"))
                || file.matches("grille-" + own.group(1) + "-[^-]+(-SNAPSHOT)?\\.jar")));
  }

  private static List<Path> unpacked(Path executable) {
    try (JarFile jar = new JarFile(executable.toFile())) {
      List<ZipEntry> entries = new ArrayList<>();
      jar.stream()
          .filter(entry -> entry.getName().startsWith(LIBRARIES + READER))
          .forEach(entries::add);
      for (String name : names()) {
        ZipEntry entry = jar.getEntry(LIBRARIES + name);
        if (entry == null) {
          throw new FileNotFoundException("no " + name + " in " + executable);
        }
        entries.add(entry);
      }
      NativeCache cache = new NativeCache(folder());
      String key = key(entries);
      List<Path> files = new ArrayList<>();
      for (ZipEntry entry : entries) {
        files.add(
            cache.store(
                key,
                entry.getName().substring(LIBRARIES.length()),
                () -> {
                  try (InputStream in = jar.getInputStream(entry)) {
                    return in.readAllBytes();
                  }
                }));
      }
      if (NativeCache.shared().isEmpty()) {
        removeAtEnd(files);
      }
      return List.copyOf(files);
    } catch (IOException e) {
      throw new UncheckedIOException("the reader cannot be unpacked", e);
    }
  }

  /** What is of this start only goes with it; folders after what is in them. */
  private static void removeAtEnd(List<Path> files) {
    Path folder = files.get(0).getParent();
    folder.getParent().toFile().deleteOnExit();
    folder.toFile().deleteOnExit();
    files.forEach(file -> file.toFile().deleteOnExit());
  }

  /** Beside the natives, which children may write to; without a home a folder of this start's. */
  private static Path folder() throws IOException {
    NativeCache shared = NativeCache.shared().orElse(null);
    return shared == null
        ? Files.createTempDirectory("grille-child-classes-")
        : shared.folder().toAbsolutePath().resolveSibling("child-classes");
  }

  /** Another build is another folder, and nothing of it is ever overwritten. */
  private static String key(List<ZipEntry> entries) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (ZipEntry entry : entries) {
        String line = entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n";
        hash.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(hash.digest()).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("each JVM has SHA-256", e);
    }
  }
}
