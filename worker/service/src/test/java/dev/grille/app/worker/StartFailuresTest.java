package dev.grille.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.json.JsonParseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

// A worker that does start would wait for its database.
@Timeout(60)
class StartFailuresTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "grille.reader.children=abc | grille.reader.children cannot be 'abc'",
        "grille.reader.children=-3 | grille.reader.children cannot be '-3'",
        "grille.sources.connect-timeout=-5s | grille.sources.connect-timeout cannot be 'PT-5S'",
        "grille.reader.deadline=soon | grille.reader.deadline cannot be 'soon'",
        "grille.topics.max-message=12q | grille.topics.max-message cannot be '12q'",
        "server.port=abc | server.port cannot be 'abc'",
      })
  void aValueThatIsNoneIsNamed(String setting, String sentence) {
    assertThat(complaintAbout("--" + setting)).startsWith(sentence);
  }

  @Test
  void anUnknownSettingInAFileIsRefusedWithTheNearestName() throws IOException {
    Path file = folder.resolve("my.properties");
    Files.writeString(file, "grille.reader.chidren=4\n");

    assertThat(complaintAbout("--spring.config.additional-location=" + file))
        .startsWith("unknown setting grille.reader.chidren (")
        .contains("my.properties")
        .endsWith(": is --grille.reader.children meant?");
  }

  @Test
  void anUnknownSettingInSpringsJsonIsRefusedWithTheNearestName() {
    assertThat(complaintAbout("--spring.application.json={\"grille.reader.chidren\": 4}"))
        .startsWith("unknown setting grille.reader.chidren")
        .endsWith(": is --grille.reader.children meant?");
    assertThat(complaintAbout("--spring.application.json={\"grille\":"))
        .isEqualTo("SPRING_APPLICATION_JSON is not JSON");
  }

  @Test
  void aFileThatIsNoneIsSaid() throws IOException {
    Path file = folder.resolve("my.yaml");
    Files.writeString(file, "grille:\n  reader\n    children: 4\n");

    assertThat(complaintAbout("--spring.config.additional-location=" + file))
        .startsWith("a configuration file is not YAML: ")
        .contains("line 3");
    assertThat(complaintAbout("--spring.config.additional-location=" + folder.resolve("x.yaml")))
        .contains("cannot be found");
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(
              complaintAbout(
                  "--server.port=" + taken.getLocalPort(), "--grille.reader.start-timeout=1s"))
          .isEqualTo(
              "port " + taken.getLocalPort() + " is taken: choose another one by --server.port");
    }
  }

  /** Otherwise Spring prints a report and a trace beside the sentence. */
  @Test
  void springAsksBeforeItReports() {
    var arguments =
        SpringFactoriesLoader.ArgumentResolver.of(
            ConfigurableApplicationContext.class, new GenericApplicationContext());
    List<SpringBootExceptionReporter> reporters =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(SpringBootExceptionReporter.class, arguments);

    assertThat(reporters.get(0)).isInstanceOf(StartFailures.class);
    assertThat(reporters.get(0).reportException(new JsonParseException())).isTrue();
    assertThat(reporters.get(0).reportException(new NullPointerException())).isFalse();
  }

  @Test
  void aDefectKeepsItsTrace() {
    assertThat(new StartFailures().sentence(new NullPointerException("x"))).isEmpty();
  }

  private static String complaintAbout(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("--server.address=127.0.0.1"), Stream.of(arguments))
            .toArray(String[]::new);
    Throwable thrown =
        catchThrowable(() -> SpringApplication.run(WorkerApplication.class, all).close());
    return new StartFailures().sentence(thrown).orElse("a trace");
  }
}
