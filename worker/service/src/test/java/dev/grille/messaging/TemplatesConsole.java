package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.templates.TemplatesCommand;
import dev.grille.console.Program;
import dev.grille.lab.servers.SharedServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ./grille templates} as it is typed, at a worker's topics. */
final class TemplatesConsole {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

  private final List<String> where;
  private String out = "";
  private String complaints = "";

  TemplatesConsole(TopicSettings topics) {
    where =
        List.of(
            "--bootstrap=" + SharedServers.broker().bootstrapServers(),
            "--templates-topic=" + topics.templates(),
            "--recognitions-topic=" + topics.recognitions(),
            "--results-topic=" + topics.results());
  }

  /** Runs a command to its end and returns its exit code. */
  int run(String... arguments) {
    PrintStream console = System.out;
    PrintStream errors = System.err;
    var caught = new ByteArrayOutputStream();
    var complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      return Program.of(new TemplatesCommand())
          .execute(Stream.concat(Stream.of(arguments), where.stream()).toArray(String[]::new));
    } finally {
      System.setOut(console);
      System.setErr(errors);
      out = caught.toString(StandardCharsets.UTF_8);
      complaints = complained.toString(StandardCharsets.UTF_8);
    }
  }

  /** What the last command said. */
  String out() {
    return out;
  }

  /** What it complained about. */
  String complaints() {
    return complaints;
  }

  /** The first id of a template in what it said. */
  String id() {
    Matcher found = ID.matcher(out);
    assertThat(found.find()).as(out + complaints).isTrue();
    return found.group();
  }
}
