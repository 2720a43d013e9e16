package dev.grille.sandbox;

import dev.grille.confinement.Attempts;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.vision.ocr.OcrUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What a picture can demand of {@link StandInReader}, in words: all that a child may do wrong. */
final class Demands {
  private Demands() {}

  /** Does what a picture demands and gives what is read of it. */
  static String obey(byte[] picture, int reads) {
    String demand = new String(picture, StandardCharsets.UTF_8);
    String[] words = demand.split(" ", 3);
    try {
      return switch (words[0]) {
        case "hang" -> hang();
        case "late" -> late(Long.parseLong(words[1]));
        case "halt" -> halt(Integer.parseInt(words[1]));
        case "halt-until" -> haltUntil(Integer.parseInt(words[1]), Path.of(words[2]));
        case "lose" -> lose(Path.of(words[1]));
        case "kill" -> kill();
        case "flood" -> flood();
        case "heap" -> exhaustHeap();
        case "resident" -> fillMemory();
        case "refuse" -> throw new CommandException(ErrorCode.valueOf(words[1]), words[2]);
        case "bug" -> throw new IllegalStateException("secret of the picture");
        case "overflow" -> overflow(1);
        case "pid" -> Long.toString(ProcessHandle.current().pid());
        case "reads" -> Integer.toString(reads);
        case "environment" -> String.join(",", new java.util.TreeSet<>(System.getenv().keySet()));
        case "descriptors" -> descriptors();
        case "network" -> network(Integer.parseInt(words[1]));
        case "litter" -> litter();
        case "folder" -> System.getProperty("java.io.tmpdir");
        case "hidden" -> Boolean.toString(Attempts.isHidden());
        case "threads" -> threads();
        case "capabilities" -> capabilities();
        case "attempt" -> Attempts.make(words[1], words[2]);
        default -> demand;
      };
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hang() throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
    return "";
  }

  private static String late(long millis) throws InterruptedException {
    Thread.sleep(millis);
    return "late";
  }

  private static String halt(int code) {
    Runtime.getRuntime().halt(code);
    return "";
  }

  /** Dies until it was tried so often; the file's size counts. */
  private static String haltUntil(int tries, Path count) throws IOException {
    Files.writeString(count, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (Files.size(count) < tries) {
      halt(1);
    }
    return "read at try " + Files.size(count);
  }

  private static String lose(Path library) throws IOException {
    Files.createFile(library);
    throw new OcrUnavailableException("a library is lost");
  }

  private static String kill() throws InterruptedException {
    Attempts.crash();
    return hang();
  }

  private static String threads() throws InterruptedException {
    AtomicInteger ran = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread = new Thread(ran::incrementAndGet);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return Integer.toString(ran.get());
  }

  /** Of this process: effective rights, whether it may gain some, and the mode of its filter. */
  private static String capabilities() throws IOException {
    Map<String, String> status = new HashMap<>();
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      String[] parts = line.split(":\\s*", 2);
      status.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    return status.get("CapEff") + " " + status.get("NoNewPrivs") + " " + status.get("Seccomp");
  }

  private static String flood() {
    byte[] line = "a line that nobody needs\n".repeat(400).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2000; i++) {
      System.out.write(line, 0, line.length);
      System.err.write(line, 0, line.length);
    }
    System.out.flush();
    return "flooded";
  }

  private static String exhaustHeap() {
    List<byte[]> hoard = new ArrayList<>();
    while (true) {
      hoard.add(new byte[1 << 20]);
      if (hoard.size() > 1 << 20) {
        return "endless";
      }
    }
  }

  /** Resident, not only reserved: each page is written to. */
  private static String fillMemory() throws InterruptedException {
    List<byte[]> hoard = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      byte[] megabyte = new byte[1 << 20];
      java.util.Arrays.fill(megabyte, (byte) 1);
      hoard.add(megabyte);
    }
    Thread.sleep(20_000);
    return "held " + hoard.size();
  }

  private static String overflow(int depth) {
    return depth < 0 ? "" : overflow(depth + 1) + depth;
  }

  private static String descriptors() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      List<String> names = new ArrayList<>();
      for (Path fd : open.toList()) {
        try {
          names.add(Files.readSymbolicLink(fd).toString());
        } catch (IOException e) {
          // The one that lists them.
        }
      }
      return String.join("\n", names);
    }
  }

  private static String network(int port) {
    try (java.net.Socket socket = new java.net.Socket()) {
      socket.connect(new java.net.InetSocketAddress("127.0.0.1", port), 2000);
      return "reached";
    } catch (IOException e) {
      return "unreachable";
    }
  }

  private static String litter() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/c"), "left behind");
    return folder.toString();
  }
}
