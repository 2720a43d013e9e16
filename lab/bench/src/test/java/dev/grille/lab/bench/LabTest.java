package dev.grille.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What people who mistype see. Nothing of it starts a server. */
class LabTest {
  @TempDir private Path folder;

  static Stream<Arguments> everyCommand() {
    List<Arguments> commands = new ArrayList<>();
    collect(Lab.line(), List.of(), commands);
    return commands.stream();
  }

  private static void collect(CommandLine line, List<String> path, List<Arguments> commands) {
    for (String asked : List.of("--help", "-h", "--version", "-V")) {
      commands.add(arguments(Stream.concat(path.stream(), Stream.of(asked)).toList()));
    }
    line.getSubcommands()
        .forEach(
            (name, sub) ->
                collect(sub, Stream.concat(path.stream(), Stream.of(name)).toList(), commands));
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void helpAndVersionStartNothing(List<String> arguments) {
    Said said = say(arguments);

    assertThat(said.code()).isZero();
    assertThat(said.complaints()).isEmpty();
    assertThat(said.out()).matches("(?s)(Usage: )?grille .*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "up --port-offset abc | 'abc' is no whole number from 0",
        "up --port-offset 60000 | Kafka cannot have port 69092: ports go from 1 to 65535",
        "up --kafka-port 0 | '0' is no whole number from 1",
        "up --kafka-port 9700 --postgres-port 9700 | each server needs a port of its own",
        "up --server.port=abc | --server.port: 'abc' is no port",
        "up --server.port=0 | health and metrics cannot have port 0",
        "up --foo=1 | Unknown option: '--foo=1'",
        "eval | say where the cases are",
        "eval nothere | nothere does not exist",
        "generate --out x --forms nosuch | no form is named nosuch; there are: ",
        "generate --out x --families nosuch | no family nosuch, only ",
        "generate --out x --count -1 | '-1' is no whole number from 0",
        "bench chaos --commands 0 | '0' is no whole number from 1",
      })
  void aMistakeIsSaidInASentence(String arguments, String sentence) {
    Said said = say(List.of(arguments.split(" ")));

    assertThat(said.code()).isBetween(2, 3);
    assertThat(said.complaints().lines().findFirst().orElse(""))
        .startsWith("grille: ")
        .contains(sentence);
    assertThat(said.complaints()).doesNotContain("\tat ");
  }

  /** Each of the three, wherever its port comes from. */
  @ParameterizedTest
  @CsvSource({
    "Kafka, --kafka-port=",
    "PostgreSQL, --postgres-port=",
    "health and metrics, --health-port=",
    "health and metrics, --server.port=",
  })
  void aTakenPortIsRefusedWithWhoHasIt(String server, String option) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Stream<String> others =
          Stream.of("--kafka-port=21092", "--postgres-port=25432", "--health-port=28081")
              .filter(other -> !other.startsWith(option));
      Said said =
          say(
              Stream.concat(
                      Stream.of("up", "--data=" + folder, option + taken.getLocalPort()), others)
                  .toList());

      assertThat(said.code()).isEqualTo(3);
      assertThat(said.complaints())
          .startsWith(
              "grille: port %d, for %s, is taken by process %d"
                  .formatted(taken.getLocalPort(), server, ProcessHandle.current().pid()));
    }
  }

  @Test
  void theDataMustBeAFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(say(List.of("up", "--data", file.toString())).complaints())
        .contains(file + " exists and is no folder");
  }

  private record Said(int code, String out, String complaints) {}

  private static Said say(List<String> arguments) {
    var out = new StringWriter();
    var complaints = new StringWriter();
    int code =
        Lab.line()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(complaints))
            .execute(arguments.toArray(String[]::new));
    return new Said(code, out.toString(), complaints.toString());
  }
}
