package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a child sees of its parent and the machine, and what it leaves behind. */
class ChildSurroundingsTest extends StandInPool {
  @Test
  void aChildSeesNoMoreOfItsParentThanItNeeds() throws Exception {
    start(1);
    assertThat(read("environment").split(","))
        .isSubsetOf(
            "LANG",
            "OMP_THREAD_LIMIT",
            "TMPDIR",
            "GRILLE_TESSDATA",
            "TESSDATA_PREFIX",
            "XDG_CACHE_HOME",
            // Set by the launcher of Java itself.
            "LD_LIBRARY_PATH");
  }

  @Test
  void aChildInheritsNoDescriptors() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "open in the parent");
    try (ServerSocket server = new ServerSocket(0);
        var open = Files.newByteChannel(secret)) {
      assertThat(open.isOpen() && server.isBound()).isTrue();
      start(1);
      String descriptors = read("descriptors");
      assertThat(descriptors).doesNotContain("secret");
      // Its own connection, and a socket that Java's channels keep for closing others.
      assertThat(descriptors.lines().filter(line -> line.startsWith("socket:"))).hasSize(2);
    }
  }

  @Test
  void aChildWithoutNetworkReachesNotEvenLoopback() throws Exception {
    boolean isolated =
        ChildIsolation.probe(IsolationSettings.strongest()).mode() != IsolationMode.NONE;
    start(1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(read("network " + server.getLocalPort()))
          .isEqualTo(isolated ? "unreachable" : "reached");
    }
  }

  @Test
  void whatAChildLeavesInItsFolderGoesWithIt() throws Exception {
    start(1);
    Path litter = Path.of(read("litter"));
    assertThat(litter).isDirectory();
    failure("halt 1");
    assertThat(litter).doesNotExist();
  }

  @Test
  void childrenGoWhenTheirParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                commandLine(StandInReader.class).java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LonelyParent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long child;
    try (var output = parent.inputReader(StandardCharsets.UTF_8)) {
      child =
          output
              .lines()
              .filter(line -> line.startsWith("pid="))
              .mapToLong(line -> Long.parseLong(line.substring(4)))
              .findFirst()
              .orElseThrow();
      parent.destroyForcibly();
    }
    ProcessHandle.of(child)
        .ifPresent(handle -> handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    assertThat(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false)).isFalse();
  }
}
