package dev.grille.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.servers.FreePorts;
import dev.grille.lab.servers.SharedServers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jar, extracted and prepared as the launcher and the image do it. */
class PreparedWorkerIT {
  @TempDir private static Path folder;
  private static Path jar;

  @BeforeAll
  static void prepare() throws Exception {
    jar = PreparedProgram.into(folder.resolve("program"));
  }

  @Test
  void aPreparedWorkerIsReadyWithItsChildren() throws Exception {
    assertThat(jar.resolveSibling("worker.jsa")).isNotEmptyFile();
    assertThat(jar.resolveSibling("lib/reader.jsa")).isNotEmptyFile();
    assertThat(jar.resolveSibling("java.options")).content().contains("worker.jsa");
    int port = FreePorts.next();
    try (var worker =
        WorkerProcess.launch(
            jar,
            List.of(),
            SharedServers.broker(),
            SharedServers.database(),
            Map.of("server.port", Integer.toString(port), "grille.reader.children", "1"),
            folder.resolve("worker.log"))) {
      new Readiness(port).await(worker);
    }
  }

  @Test
  void anArchiveOfOtherJarsIsPassedOver() throws Exception {
    Path library = anyLibrary();
    FileTime before = Files.getLastModifiedTime(library);
    Files.setLastModifiedTime(library, FileTime.fromMillis(before.toMillis() + 60_000));
    try {
      assertThat(startWithOptions()).isZero();
    } finally {
      Files.setLastModifiedTime(library, before);
    }
  }

  @Test
  void anArchiveWithOtherBytesIsPassedOver() throws Exception {
    Path archive = jar.resolveSibling("worker.jsa");
    byte[] sound = Files.readAllBytes(archive);
    assertThat(archive.toFile().setWritable(true)).isTrue();
    try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[100_000]), sound.length / 3);
    }
    try {
      assertThat(startWithOptions()).isZero();
    } finally {
      Files.write(archive, sound);
    }
  }

  private static int startWithOptions() throws Exception {
    return PreparedProgram.run(
        "@" + jar.resolveSibling("java.options"), "-jar", jar.toString(), "--version");
  }

  private static Path anyLibrary() throws IOException {
    try (var libraries = Files.newDirectoryStream(jar.resolveSibling("lib"), "spring-core-*.jar")) {
      return libraries.iterator().next();
    }
  }
}
