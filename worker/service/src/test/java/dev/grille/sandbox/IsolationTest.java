package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.confinement.Attempts;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A child that was taken over tries what it can, with name spaces and where they are refused. Every
 * attempt is really made, by a real child of a real parent; the last test makes those that can
 * succeed at all from a child that is not isolated, so that it is not the attempts that fail.
 */
@EnabledOnOs(OS.LINUX)
class IsolationTest {
  @TempDir private Path folder;
  private Path secret;
  private ServerSocket tcp;
  private ServerSocketChannel unix;
  private Process parent;
  private BufferedReader said;

  @BeforeEach
  void offer() throws IOException {
    secret = Files.writeString(folder.resolve("credentials"), "secret");
    tcp = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    unix.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
  }

  @AfterEach
  void end() throws Exception {
    tcp.close();
    unix.close();
    if (parent != null) {
      parent.getOutputStream().close();
      parent.waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatAChildTriesIsRefused(boolean nameSpaces) throws Exception {
    IsolationMode mode = begin(nameSpaces, "isolated");
    boolean possible =
        ChildIsolation.probe(IsolationSettings.strongest()).mode() == IsolationMode.NAME_SPACES;
    assertThat(mode)
        .isEqualTo(nameSpaces && possible ? IsolationMode.NAME_SPACES : IsolationMode.FILTER);
    SoftAssertions all = new SoftAssertions();
    for (String attempt : attempts()) {
      all.assertThat(ask("attempt " + attempt)).as(attempt).startsWith("refused");
    }
    all.assertAll();
    assertThat(secret).hasContent("secret");
    assertThat(parent.isAlive()).isTrue();
    // It is still of use: it computes, writes in its own folder, makes threads and is heard.
    assertThat(ask("litter")).isEqualTo(ask("folder"));
    assertThat(ask("threads")).isEqualTo("8");
    assertThat(ask("attempt signal " + ask("pid"))).isEqualTo(Attempts.DONE);
    assertThat(ask("capabilities")).isEqualTo("0000000000000000 1 2");
    assertThat(ask("hidden")).isEqualTo("true");
  }

  @Test
  void theSameAttemptsSucceedWithoutIsolation() throws Exception {
    assertThat(begin(false, "open")).isEqualTo(IsolationMode.NONE);
    String pid = Long.toString(parent.pid());
    for (String attempt :
        List.of(
            "read " + secret,
            "list " + folder,
            "write " + folder.resolve("planted"),
            "write " + sibling().resolve("planted"),
            "tcp " + tcp.getLocalPort(),
            "unix " + folder.resolve("socket"),
            "socket 2",
            "pair x",
            "signal " + pid,
            "signal-by-file " + pid,
            "limit " + pid,
            "descriptor " + pid,
            "program x",
            "mode " + secret,
            "fork x")) {
      assertThat(ask("attempt " + attempt)).as(attempt).isEqualTo(Attempts.DONE);
    }
  }

  private List<String> attempts() throws Exception {
    String pid = Long.toString(parent.pid());
    List<String> attempts = new ArrayList<>();
    for (String target : List.of(pid, Long.toString(siblingPid()))) {
      for (String file : List.of("environ", "mem", "maps", "auxv")) {
        attempts.add("read /proc/" + target + "/" + file);
      }
      for (String deed :
          List.of("signal", "signal-by-file", "trace", "memory", "limit", "descriptor")) {
        attempts.add(deed + " " + target);
      }
      attempts.add("link /proc/" + target + "/fd/1");
      attempts.add("write /proc/" + target + "/oom_score_adj");
    }
    attempts.addAll(
        List.of(
            "signal -1",
            "signal 0",
            "tcp " + tcp.getLocalPort(),
            "unix " + folder.resolve("socket"),
            "unix " + sibling().resolve("s"),
            "socket 1",
            "socket 2",
            "socket 10",
            "socket 16",
            "socket 17",
            "pair x",
            "ring x",
            "read " + secret,
            "list " + folder,
            "write " + secret,
            "write " + folder.resolve("planted"),
            "list " + sibling(),
            "write " + sibling().resolve("planted"),
            "delete " + sibling().resolve("s"),
            "mode " + sibling(),
            "mode " + secret,
            "read /etc/shadow",
            "read /root/.bashrc",
            "write /proc/sys/kernel/core_pattern",
            "terminal x",
            "program x",
            "fork x",
            "clone3 x",
            "users x",
            "enter x",
            "mount x",
            "bpf x",
            "performance x",
            "faults x",
            "keys x"));
    return attempts;
  }

  /** The folder of the child that was not asked. */
  private Path sibling() throws Exception {
    Path own = Path.of(ask("folder"));
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(path -> path.getFileName().toString().startsWith("grille-"))
          .filter(path -> !path.equals(own))
          .findFirst()
          .orElseThrow();
    }
  }

  private long siblingPid() throws Exception {
    String temporary = "-Djava.io.tmpdir=" + sibling();
    for (ProcessHandle child : parent.descendants().toList()) {
      byte[] words = Files.readAllBytes(Path.of("/proc/" + child.pid() + "/cmdline"));
      String line = new String(words, StandardCharsets.UTF_8);
      if (line.contains(temporary) && !line.contains("unshare")) {
        return child.pid();
      }
    }
    throw new IllegalStateException("no sibling");
  }

  private IsolationMode begin(boolean nameSpaces, String isolated) throws IOException {
    parent =
        new ProcessBuilder(
                StandInPool.commandLine(StandInReader.class).java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HiddenParent.class.getName(),
                folder.toString(),
                Boolean.toString(nameSpaces),
                isolated)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    said = parent.inputReader(StandardCharsets.UTF_8);
    assertThat(answer("hidden=")).isEqualTo("true");
    return IsolationMode.valueOf(answer("mode="));
  }

  private String ask(String demand) throws IOException {
    parent.getOutputStream().write((demand + "\n").getBytes(StandardCharsets.UTF_8));
    parent.getOutputStream().flush();
    return answer("said=");
  }

  private String answer(String prefix) throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith(prefix)) {
      line = said.readLine();
    }
    assertThat(line).as("the parent's answer").isNotNull();
    return line.substring(prefix.length());
  }
}
