package dev.grille.sandbox;

import dev.grille.child.ReaderProcess;
import dev.grille.confinement.Attempts;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.PageText;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.Confusable;
import dev.grille.reader.DocumentsReading;
import dev.grille.reader.Drawing;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Likeness;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.Reading;
import dev.grille.reader.SaidDocuments;
import dev.grille.reader.SaidSignatures;
import dev.grille.reader.SaidTables;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.TableReading;
import dev.grille.reader.Task;
import dev.grille.reader.TaskHandler;
import dev.grille.reader.TemplateTask;
import dev.grille.reader.TextReading;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A reader that misbehaves on demand: the picture's bytes are the demand. */
public final class StandInReader implements Reader, TaskHandler {
  private int reads;

  /** A picture whose bytes are these. */
  static Picture picture(byte[] demand) {
    return new Picture(demand, PictureKind.PNG, 1, 1);
  }

  /** A picture that demands this. */
  static Picture picture(String demand) {
    return picture(demand.getBytes(StandardCharsets.UTF_8));
  }

  /** A child; how it starts is told by the system property {@code standin.start}. */
  public static void main(String[] arguments) throws Exception {
    String start = System.getProperty("standin.start", "well");
    if (start.startsWith("unless ") && Files.exists(Path.of(start.substring(7)))) {
      System.out.println("a library is lost");
      System.exit(7);
    }
    switch (start) {
      case "dies" -> {
        System.out.println("cannot load the library");
        System.exit(7);
      }
      case "hangs" -> Thread.sleep(Long.MAX_VALUE);
      default -> ReaderProcess.run(Path.of(arguments[0]), StandInReader::new);
    }
  }

  @Override
  public <R> R ask(Task<R> task) {
    return task.handledBy(this);
  }

  @Override
  public LearnedTemplate learn(TemplateTask.Learn task) {
    obey(task.picture().bytes());
    List<FieldReading> own =
        task.fields().stream()
            .map(field -> new FieldReading(field.name(), "its own", 12.5, evidence("its own")))
            .toList();
    return new LearnedTemplate(
        100 + task.fields().size(),
        50,
        task.picture().bytes(),
        own,
        List.of(Warning.of(WarningCode.EMPTY, "a warning\nof two lines")));
  }

  @Override
  public Reading readForm(Task.ReadForm task) {
    reads++;
    String said = obey(task.picture().bytes());
    List<FieldReading> fields = new ArrayList<>();
    for (FieldSpec field : task.template().fields()) {
      fields.add(new FieldReading(field.name(), said, 99.5, evidence(said)));
    }
    AlignmentEvidence alignment =
        new AlignmentEvidence("stand-in", 10, 12, 0.1, 0.9, null, null, null);
    return new Reading(alignment, fields, Map.of(Stage.READ, (long) reads));
  }

  @Override
  public Signature sign(TemplateTask.Sign task) {
    return SaidSignatures.of(obey(task.picture().bytes()));
  }

  /** The first that it is given; the others are as many as it was offered. */
  @Override
  public ChosenReading choose(Task.Choose task) {
    String said = obey(task.picture().bytes());
    List<Likeness> likest = task.among().like(SaidSignatures.of(said));
    List<ChosenReading.RunnerUp> gone = new ArrayList<>();
    for (Likeness like : likest) {
      Optional<StoredTemplate> template = task.among().get(like.key());
      if (template.isPresent()) {
        Reading reading = readForm(new Task.ReadForm(template.get(), task.picture()));
        return new ChosenReading(like.key(), like.votes(), reading, gone);
      }
      gone.add(new ChosenReading.RunnerUp(like.key(), like.votes(), "gone\nfor good"));
    }
    throw new CommandException(ErrorCode.NO_TEMPLATE_MATCHED, "none of " + gone.size());
  }

  /** All of which the picture says the same. */
  @Override
  public List<Confusable> compare(TemplateTask.Compare task) {
    String said = obey(task.template().picture());
    return task.others().stream()
        .filter(other -> said.equals(new String(other.picture(), StandardCharsets.UTF_8)))
        .map(other -> new Confusable(other.key(), 0.9, null))
        .toList();
  }

  @Override
  public TextReading readText(Task.ReadText task) {
    reads++;
    String said = obey(task.picture().bytes());
    Quad quad = new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));
    TextLine line = new TextLine(said, quad, 99.5, 0.9, false);
    return new TextReading(
        new PageText(10, 10, 0, 0, List.of(line)), Map.of(Stage.READ, (long) reads));
  }

  /** Of one cell. */
  @Override
  public TableReading readTables(Task.ReadTables task) {
    reads++;
    String said = obey(task.picture().bytes());
    return new TableReading(
        new PageTables(10, 10, 0, 0, List.of(SaidTables.of(said))),
        Map.of(Stage.READ, (long) reads));
  }

  /** One of each kind. */
  @Override
  public DocumentsReading readDocuments(Task.ReadDocuments task) {
    reads++;
    String said = obey(task.picture().bytes());
    return new DocumentsReading(
        SaidDocuments.of(said, task.kinds()), Map.of(Stage.READ, (long) reads));
  }

  /** What would be a JPEG if the picture were one. */
  @Override
  public Drawing drawFields(TemplateTask.DrawFields task) {
    reads++;
    String said = obey(task.picture().bytes());
    return new Drawing(("\u00ff\u00d8" + said + " ").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static FieldEvidence evidence(String said) {
    return new FieldEvidence(
        said, 90, 1, null, List.of(said), "eng", "none", new Point(0, 0), null);
  }

  private String obey(byte[] picture) {
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

  @Override
  public void close() {
    // Holds nothing.
  }
}
