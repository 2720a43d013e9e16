package dev.grille.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What people who mistype see. Nothing of it reaches a server. */
class ProgramTest {
  @TempDir private Path folder;

  static Stream<Arguments> everyCommand() {
    List<Arguments> commands = new ArrayList<>();
    collect(Grille.line(), List.of(), commands);
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
    assertThat(said.out())
        .startsWith(
            arguments.toString().contains("elp") || arguments.contains("-h")
                ? "Usage: grille"
                : "grille ");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("submit", "Missing required parameter: 'FILE_OR_FOLDER'"),
        arguments("submit --jsn x.json", "Unknown option: '--jsn'"),
        arguments("submit --in-flight 0 x.json", "'0' is no whole number from 1"),
        arguments("submit --timeout -5 x.json", "'-5' is no whole number from 1"),
        arguments("submit --pages 3-1 x.pdf", "pages '3-1': names a span that runs backwards"),
        arguments("submit ok.json --csv FOLDER/none/x.csv", "none/x.csv does not exist"),
        arguments("submit ok.json --kafka-config FOLDER", " is a folder"),
        arguments("submit ok.json --kafka-config bad.properties", "is no file of properties"),
        arguments("submit ok.json --bootstrap localhost", "Invalid url in bootstrap.servers"),
        arguments("submit ok.json --bootstrap no.invalid:1", "No resolvable bootstrap urls"),
        arguments("read --image x.jpg", "Missing required option: '--template=FILE'"),
        arguments("read --template none.json --image x.jpg", "none.json does not exist"),
        arguments("read --template FOLDER --image x.jpg", " is a folder"),
        arguments("read --template empty.json --image x.jpg", "is not a JSON object"),
        arguments("read --template cut.json --image x.jpg", "MALFORMED_JSON: the JSON is cut off"),
        arguments("read --template twice.json --image x.jpg", "a property is there twice"),
        arguments("read --template picture.json --image x.jpg", "the picture is not base64"),
        arguments("read --template quad.json --image x.jpg", "INVALID_QUAD: "),
        arguments("read --template beside.json --image x.jpg", " is a folder"),
        arguments("read --template nul.json --image x.jpg", "img_file is no name of a file"),
        arguments("read --template ok.json --image x.jpg --page 0", "no whole number from 1"),
        arguments("text", "Missing required parameter: 'FILE'"),
        arguments("text x.jpg --format pdf", "'pdf' is none of json, text and hocr"),
        arguments("text x.jpg --min-size -1", "'-1' is no whole number from 0"),
        arguments("submit x.jpg --upright", "Missing required argument(s): --text"),
        arguments("submit x.jpg --text --together 51", "--together is 1 to 50"),
        arguments("failures", "Missing required subcommand"),
        arguments("failures lst", "Unmatched argument at index 1: 'lst'"),
        arguments("failures show x", "'x' is no id such as"),
        arguments("failures list --code FOO", "expected one of [MALFORMED_JSON, "),
        arguments("failures list --since x", "'x' is neither a time such as"),
        arguments("failures list --limit 0", "'0' is no whole number from 1"),
        arguments(
            "failures list --database-url jdbc:postgresql://127.0.0.1:1/x?password=y",
            "the database at jdbc:postgresql://127.0.0.1:1/x failed: "),
        arguments("purge", "say what: --template, --command-id, --key or --until"),
        arguments("worker --grille.reader.chidren=4", "is --grille.reader.children meant?"),
        arguments("worker --reader.children=4", "is --grille.reader.children meant?"),
        arguments("nothing", "Unmatched argument at index 0: 'nothing'"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsSaidInASentence(String arguments, String sentence) throws IOException {
    file("ok.json", "{\"type\": \"list\"}");
    file("empty.json", "");
    file("cut.json", "{\"type\": \"add\"");
    file("twice.json", "{\"type\": \"add\", \"type\": \"add\"}");
    String field = ", \"template\": [[[[0, 0], [9, 0], [9, 9], [0, 9]], \"x\"]]}";
    file("picture.json", "{\"type\": \"add\", \"img\": \"!!\"" + field);
    file("quad.json", "{\"type\": \"add\", \"img\": \"AAAA\", \"template\": [[[[0, 0]], \"x\"]]}");
    file("beside.json", "{\"type\": \"add\", \"img_file\": \".\"" + field);
    file("nul.json", "{\"type\": \"add\", \"img_file\": \"\\u0000\"" + field);
    file("bad.properties", "x=\\u12");

    Said said = say(Stream.of(arguments.split(" ")).map(this::placed).toList());

    assertThat(said.code()).isBetween(1, 3);
    assertThat(said.complaints().lines().findFirst().orElse(""))
        .startsWith("grille: ")
        .contains(sentence);
    assertThat(said.complaints()).doesNotContain("\tat ");
    assertThat(said.out()).isEmpty();
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String placed(String argument) {
    return argument.matches("\\w+\\.(json|properties|jpg|pdf)")
        ? folder.resolve(argument).toString()
        : argument.replace("FOLDER", folder.toString());
  }

  private record Said(int code, String out, String complaints) {}

  private static Said say(List<String> arguments) {
    var out = new StringWriter();
    var complaints = new StringWriter();
    int code =
        Grille.line()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(complaints))
            .execute(arguments.toArray(String[]::new));
    return new Said(code, out.toString(), complaints.toString());
  }
}
