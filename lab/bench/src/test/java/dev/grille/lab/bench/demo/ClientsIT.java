package dev.grille.lab.bench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.grille.lab.bench.PreparedProgram;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README and the examples show to users of other languages, as they would type it. */
class ClientsIT {
  /** Where kcat and Python's client are unpacked; {@code ./grille test} fetches them. */
  private static final String CLIENTS = "GRILLE_CLIENTS";

  private static final String README_BROKER = "localhost:9092";
  private static final Pattern TEMPLATE = Pattern.compile("\"template_id\":\"([0-9a-f-]+)\"");

  /** Enough for a worker that has just been started on a busy machine, in seconds. */
  private static final int PATIENCE = 180;

  private final BlockingQueue<String> output = new LinkedBlockingQueue<>();
  private final List<String> seen = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void kcatAndPythonReadAPicture() throws Exception {
    assumeTrue(System.getenv(CLIENTS) != null, CLIENTS + " is not set: see ./grille test");
    DemoForm invoice = new DemoPictures(2030).forms().get(0);
    DemoFiles.write(List.of(invoice), folder);
    try (var kafka = LocalKafka.start(folder.resolve("kafka"));
        var postgres = LocalPostgres.start(folder.resolve("postgres"));
        var worker =
            WorkerProcess.start(
                PreparedProgram.shared(),
                kafka,
                postgres,
                Map.of(),
                folder.resolve("worker.log"))) {
      assertThat(worker.isAlive()).isTrue();
      String template = typeReadme(kafka.bootstrapServers());
      List<String> read = runPython(kafka.bootstrapServers(), template);
      DemoPicture photo = photo(invoice);
      for (String key : List.of("发票号", "名称", "识别号")) {
        String value = photo.expected().get(key);
        assertThat(read).as("python").anyMatch(line -> line.endsWith(key + "  " + value));
      }
    }
  }

  private static DemoPicture photo(DemoForm form) {
    return form.pictures().stream()
        .filter(picture -> picture.name().equals("vat-invoice-perspective-1"))
        .findFirst()
        .orElseThrow();
  }

  /** Types README's lines into a shell, as far as a person has to look at what came back. */
  private String typeReadme(String broker) throws Exception {
    String lines = lines().replace(README_BROKER, broker).replace("/tmp/", folder + "/");
    lines = lines.replace("target/demo/pictures", folder.toString());
    int watching = lines.indexOf("&\n") + 2;
    int reading = lines.indexOf("# Read a photograph");
    Process shell = start(List.of("bash", "--norc", "-O", "expand_aliases"));
    try (var input = shell.outputWriter(StandardCharsets.UTF_8)) {
      input.write(lines.substring(0, watching));
      input.flush();
      await("Reached end of topic");
      input.write(lines.substring(watching, reading));
      input.flush();
      Matcher id = TEMPLATE.matcher(await("my-form  {"));
      assertThat(id.find()).isTrue();
      input.write(lines.substring(reading).replace("PASTE_THE_ID_HERE", id.group(1)));
      input.flush();
      assertThat(await("photo-1  {")).contains("\"status\":\"ok\"", "\"key\":\"发票号\"");
      return id.group(1);
    } finally {
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
    }
  }

  private static String lines() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    int section = readme.indexOf("## Five minutes with kcat");
    int begin = readme.indexOf("```sh\n", section) + 6;
    return readme.substring(begin, readme.indexOf("```", begin));
  }

  private List<String> runPython(String broker, String template) throws Exception {
    Path own = Path.of(System.getenv(CLIENTS), "usr", "bin", "python3");
    String photo = folder.resolve("vat-invoice/vat-invoice-perspective-1.jpg").toString();
    String example = Path.of("..", "..", "docs", "examples", "read_picture.py").toString();
    String python = Files.exists(own) ? own.toString() : "/usr/bin/python3";
    output.clear();
    seen.clear();
    Process run = start(List.of(python, example, broker, template, photo));
    assertThat(run.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).as("%s", output).isZero();
    await("识别号");
    return List.copyOf(seen);
  }

  /** The next line with this text, from whatever runs. */
  private String await(String text) throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (System.nanoTime() < giveUp) {
      String line = output.poll(1, TimeUnit.SECONDS);
      if (line != null) {
        seen.add(line);
        if (line.contains(text)) {
          return line;
        }
      }
    }
    throw new AssertionError("no line with " + text + " in " + seen);
  }

  private Process start(List<String> command) throws IOException {
    Path clients = Path.of(System.getenv(CLIENTS));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.merge("PATH", clients.resolve("usr/bin").toString(), (old, own) -> own + ":" + old);
    environment.put("LD_LIBRARY_PATH", String.join(":", libraries(clients)));
    environment.put("PYTHONPATH", clients.resolve("usr/lib/python3/dist-packages").toString());
    environment.put("PYTHONIOENCODING", "utf-8");
    environment.put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    var reader =
        new Thread(
            () -> {
              try (var lines =
                  new BufferedReader(
                      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(output::add);
              } catch (IOException | UncheckedIOException e) {
                // The process has ended.
              }
            },
            "client-output");
    reader.setDaemon(true);
    reader.start();
    return process;
  }

  /** Debian's folders for libraries of one architecture. */
  private static List<String> libraries(Path clients) throws IOException {
    try (var folders = Files.walk(clients.resolve("usr/lib"), 1)) {
      return folders.filter(Files::isDirectory).map(Path::toString).toList();
    }
  }
}
