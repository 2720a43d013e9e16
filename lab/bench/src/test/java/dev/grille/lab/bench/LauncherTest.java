package dev.grille.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./grille} in a folder of its own, with programs that only write down that they ran. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("../../grille");

  @TempDir private Path folder;

  @BeforeEach
  void aBuiltClone() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.exists(LAUNCHER));
    Files.copy(LAUNCHER, folder.resolve("grille"));
    for (String built :
        List.of(
            "worker/service/target/grille-worker-1-exec.jar",
            "studio/target/grille-studio-1-exec.jar",
            "lab/bench/target/classpath")) {
      Files.createDirectories(folder.resolve(built).getParent());
      Files.writeString(folder.resolve(built), "x\n");
    }
    Files.createFile(Files.createDirectories(folder.resolve("target")).resolve("grille.built"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String program : List.of("mvn", "apt-get", "dpkg-deb")) {
      program(bin.resolve(program), "");
    }
    program(bin.resolve("java"), "echo '  java.specification.version = 17' >&2");
  }

  private void program(Path file, String more) throws IOException {
    Files.writeString(
        file, "#!/bin/sh\necho \"${0##*/} $*\" >> '%s/ran'\n%s\n".formatted(folder, more));
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "help",
        "--version",
        "-V",
        "version",
        "demo --help",
        "demo -V",
        "up --help",
        "up --version",
        "eval -h",
        "generate --help",
        "calibrate --help",
        "bench --help",
        "bench chaos --version",
        "read --help",
        "worker -V",
        "submit --help",
        "failures list --help",
        "purge --version",
        "studio --help",
        "train --help",
        "test --help",
        "test -h",
        "test --version",
        "test -V"
      })
  void helpAndVersionFetchBuildAndTestNothing(String arguments) throws Exception {
    assertThat(run(arguments)).isZero();
    assertThat(ran()).noneMatch(line -> !line.startsWith("java "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "read --image x.jpg"})
  void whatIsMissingIsFetchedWhereItIsNeeded(String arguments) throws Exception {
    run(arguments);

    assertThat(ran()).anyMatch(line -> line.startsWith("apt-get "));
  }

  @Test
  void whatTestsNeedBesideIsThereAsAWholeOrNotAtAll() throws Exception {
    aMachineForTests();
    program(
        folder.resolve("bin/apt-get"),
        """
        case "$*" in
          *install*kcat*) touch "$HOME/.cache/grille/apt/cache/archives/kcat.deb" && exit 1 ;;
          *install*chromium*) touch "$HOME/.cache/grille/apt/cache/archives/chromium.deb" ;;
        esac
        """);
    program(folder.resolve("bin/dpkg-deb"), "mkdir -p \"$3\" && touch \"$3/${2##*/}\"");

    assertThat(run("test")).isZero();

    assertThat(ran()).contains("mvn -B -ntp verify");
    Path cache = folder.resolve(".cache/grille");
    assertThat(cache.resolve("chromium/chromium")).isExecutable();
    assertThat(cache.resolve("chromium")).isDirectoryContaining("glob:**/chromium.deb");
    assertThat(cache.resolve("chromium")).isDirectoryNotContaining("glob:**/kcat.deb");
    assertThat(cache).isDirectoryNotContaining("glob:**/clients*");
    assertThat(Files.readString(folder.resolve("said")))
        .contains("README's lines for kcat and Python are not tested");
  }

  /** One with language data, fonts and a JDK. */
  private void aMachineForTests() throws IOException {
    tessdata();
    Files.createDirectory(folder.resolve(".fonts"));
    program(Files.createDirectories(folder.resolve("jdk/bin")).resolve("javac"), "");
    program(
        folder.resolve("bin/java"),
        """
        echo '  java.specification.version = 17' >&2
        echo '  java.home = %s/jdk' >&2
        """
            .formatted(folder));
  }

  @Test
  void aWorkerIsTakenApartOnceAndThenStartedWithItsOptions() throws Exception {
    javaThatPrepares();

    assertThat(run("worker --a=b")).isZero();
    assertThat(run("worker --a=b")).isZero();

    assertThat(ran()).filteredOn(line -> line.contains("jarmode")).hasSize(1);
    assertThat(workers())
        .hasSize(2)
        .allMatch(line -> line.contains(" @" + cached()) && line.contains(" -jar " + cached()));
  }

  @Test
  void commandsThatSendPrepareNothingButUseWhatIsPrepared() throws Exception {
    javaThatPrepares();

    run("failures list");
    assertThat(ran()).noneMatch(line -> line.contains("jarmode"));
    run("worker");
    run("failures list");

    assertThat(ran().get(ran().size() - 1)).contains("failures list", " -jar " + cached());
  }

  @Test
  void anotherJarIsTakenApartAnew() throws Exception {
    javaThatPrepares();
    run("worker");
    Files.writeString(folder.resolve("worker/service/target/grille-worker-1-exec.jar"), "y\n");

    run("worker");

    assertThat(ran()).filteredOn(line -> line.contains("jarmode")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grille.jar", "java.options", "lib/a.jar", "files", ""})
  void aCacheThatLostSomethingIsFilledAnew(String lost) throws Exception {
    javaThatPrepares();
    run("worker");
    Path it = prepared().resolve(lost);
    assertThat(new ProcessBuilder("rm", "-r", it.toString()).start().waitFor()).isZero();

    assertThat(run("worker")).isZero();

    assertThat(ran()).filteredOn(line -> line.contains("jarmode")).hasSize(2);
    assertThat(workers()).hasSize(2).allMatch(line -> line.contains(" -jar " + cached()));
  }

  @Test
  void aCacheWithAFileThatWasCutIsFilledAnew() throws Exception {
    javaThatPrepares();
    run("worker");
    Files.write(prepared().resolve("worker.jsa"), new byte[1]);

    assertThat(run("worker")).isZero();

    assertThat(ran()).filteredOn(line -> line.contains("jarmode")).hasSize(2);
    assertThat(prepared().resolve("worker.jsa")).hasSize(2);
  }

  @Test
  void whereNothingCanBeCachedTheJarItselfIsStarted() throws Exception {
    javaThatPrepares();
    Files.createFile(folder.resolve(".cache"));

    assertThat(run("worker")).isZero();

    assertThat(workers())
        .singleElement()
        .asString()
        .doesNotContain(" @")
        .contains("grille-worker-1-exec.jar");
  }

  @Test
  void aJarThatCannotBeTakenApartIsStartedAsItIs() throws Exception {
    assertThat(run("worker")).isZero();

    assertThat(workers()).singleElement().asString().contains("grille-worker-1-exec.jar");
  }

  private String cached() {
    return folder.resolve(".cache/grille/worker").toString();
  }

  private Path prepared() throws IOException {
    try (Stream<Path> prepared = Files.list(folder.resolve(".cache/grille/worker"))) {
      return prepared.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private List<String> workers() throws IOException {
    return ran().stream().filter(line -> line.contains(" worker")).toList();
  }

  /** Takes a jar apart and prepares it as the real one does, as far as files are concerned. */
  private void javaThatPrepares() throws IOException {
    tessdata();
    program(
        folder.resolve("bin/java"),
        """
        echo '  java.specification.version = 17' >&2
        case "$*" in
          *jarmode*)
            while [ "$1" != --destination ]; do shift; done
            mkdir -p "$2/lib" && echo x >"$2/grille.jar" && echo x >"$2/lib/a.jar"
            ;;
          *prepare)
            echo x >"$(dirname "$2")/java.options"
            echo x >"$(dirname "$2")/worker.jsa"
            ;;
        esac
        """);
  }

  private void tessdata() throws IOException {
    for (String data : List.of("eng.traineddata", "chi_sim.traineddata")) {
      Files.createDirectories(folder.resolve(".tessdata"));
      Files.createFile(folder.resolve(".tessdata").resolve(data));
    }
  }

  private int run(String arguments) throws IOException, InterruptedException {
    List<String> tokens = new ArrayList<>(List.of("/bin/sh", folder.resolve("grille").toString()));
    tokens.addAll(List.of(arguments.split(" ")));
    var builder = new ProcessBuilder(tokens).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", folder.toString());
    environment.put("GRILLE_IGNORE_SYSTEM", "1");
    if (Files.exists(folder.resolve(".tessdata"))) {
      environment.put("GRILLE_TESSDATA", folder.resolve(".tessdata").toString());
    }
    if (Files.exists(folder.resolve(".fonts"))) {
      environment.put("GRILLE_FONTS", folder.resolve(".fonts").toString());
    }
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    return builder.start().waitFor();
  }

  private List<String> ran() throws IOException {
    Path ran = folder.resolve("ran");
    return Files.exists(ran) ? Files.readAllLines(ran, StandardCharsets.UTF_8) : List.of();
  }
}
