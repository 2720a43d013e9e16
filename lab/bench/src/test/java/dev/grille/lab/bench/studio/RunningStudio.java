package dev.grille.lab.bench.studio;

import dev.grille.lab.bench.PreparedProgram;
import dev.grille.lab.bench.Readiness;
import dev.grille.lab.bench.ShippedJar;
import dev.grille.lab.bench.StudioProcess;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.servers.BrokerServer;
import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.FreePorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The shipped worker and the shipped studio, beside one broker and one database. */
final class RunningStudio implements AutoCloseable {
  private final WorkerProcess worker;
  private final StudioProcess studio;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  RunningStudio(BrokerServer broker, DatabaseServer database, Path folder) throws Exception {
    int health = FreePorts.next();
    worker =
        WorkerProcess.start(
            PreparedProgram.shared(),
            broker,
            database,
            Map.of("server.port", Integer.toString(health), "grille.reader.children", "1"),
            folder.resolve("worker.log"));
    new Readiness(health).await(worker);
    studio = StudioProcess.start(ShippedJar.studio(), broker, database, 0, health, said::add);
  }

  /** The address that the studio prints. */
  String invitation() throws InterruptedException {
    List<String> before = new ArrayList<>();
    while (true) {
      String line = said.poll(60, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("the studio prints no address, but: " + before);
      }
      before.add(line);
      if (line.contains("?token=")) {
        return line.strip();
      }
    }
  }

  @Override
  public void close() {
    studio.close();
    worker.close();
  }
}
