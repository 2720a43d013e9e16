package dev.grille.sandbox;

import dev.grille.child.PrivateFolder;
import dev.grille.child.ReaderProcess;
import dev.grille.confinement.LaunchOrder;
import dev.grille.confinement.LauncherFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the process of one child: what wraps it, what launches it, and itself.
 *
 * @param commandLine of the child
 * @param isolation what it is started within
 * @param heapMegabytes its Java heap
 */
record ChildLaunch(ChildCommandLine commandLine, ChildIsolation isolation, int heapMegabytes) {
  /** The launcher makes four calls and is gone; this is the least that a JVM starts with. */
  private static final List<String> SMALL =
      List.of(
          "-Xmx16m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED");

  /**
   * Its private folder is its temporary folder, its working folder and the only one it may fill.
   */
  Process start(PrivateFolder folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(tokens(folder));
    builder.environment().clear();
    builder.environment().putAll(commandLine.environment());
    builder.environment().put("TMPDIR", folder.path().toString());
    builder.directory(folder.path().toFile());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private List<String> tokens(PrivateFolder folder) throws IOException {
    boolean confined = isolation.mode() != IsolationMode.NONE;
    ChildCommandLine child =
        confined ? commandLine.withProperty(ReaderProcess.CLOSED_IN, "true") : commandLine;
    List<String> program = child.tokens(folder, heapMegabytes);
    List<String> tokens = new ArrayList<>(isolation.prefix());
    tokens.addAll(confined ? launched(folder, program) : program);
    return tokens;
  }

  private List<String> launched(PrivateFolder folder, List<String> program) throws IOException {
    List<Path> classPath = LauncherFiles.classPath(folder.path());
    LaunchOrder order =
        new LaunchOrder(
            folder.path().toAbsolutePath(),
            commandLine.readable(),
            commandLine.writable(),
            isolation.hasWrapper(),
            program);
    List<String> tokens = new ArrayList<>();
    tokens.add(commandLine.java().toString());
    tokens.addAll(SMALL);
    tokens.addAll(ChildCommandLine.ownTemporaryFolder(folder));
    tokens.add("-cp");
    tokens.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    tokens.add(LauncherFiles.mainClass());
    tokens.addAll(order.tokens());
    return tokens;
  }
}
