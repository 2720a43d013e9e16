package dev.grille.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Numbers as options take them, and what is said of those that they do not. */
class CountTest {
  private static final String NO_PORT = "is no whole number from 0 to 65535";

  @Command
  static final class Serving {
    @Option(names = "--port", converter = Count.Port.class)
    private int port;

    @Option(names = "--count", converter = Count.class)
    private int count;

    @Option(names = "--more", converter = Count.OrNone.class)
    private int more = 1;
  }

  private final Serving serving = new Serving();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8091, 65_535})
  void aPortIsAnyThatTcpHasOrNone(int port) {
    assertThat(refusal("--port", Integer.toString(port))).isEmpty();
    assertThat(serving.port).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "99999999999", "http", "80.5", ""})
  void whatIsNoPortIsRefusedWithWhatWouldBe(String port) {
    assertThat(refusal("--port", port)).contains("--port", "'" + port + "' " + NO_PORT);
  }

  @Test
  void onlyWhereThereNeedNotBeAnyIsNoneTaken() {
    assertThat(refusal("--count", "0")).contains("'0' is no whole number from 1");
    assertThat(refusal("--count", "1")).isEmpty();
    assertThat(serving.count).isOne();
    assertThat(refusal("--more", "0")).isEmpty();
    assertThat(serving.more).isZero();
  }

  /** Why the option was not taken; empty where it was. */
  private String refusal(String option, String value) {
    try {
      new CommandLine(serving).parseArgs(option + "=" + value);
      return "";
    } catch (CommandLine.ParameterException e) {
      return e.getMessage();
    }
  }
}
