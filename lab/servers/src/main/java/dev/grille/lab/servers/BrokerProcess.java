package dev.grille.lab.servers;

import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** What runs in the broker's own process: formats the data folder once, then serves. */
final class BrokerProcess {
  private BrokerProcess() {}

  /**
   * Runs until standard input ends.
   *
   * @param arguments the server.properties, then a cluster id to format with or nothing
   */
  public static void main(String[] arguments) {
    ParentWatch.begin();
    String properties = Path.of(arguments[0]).toString();
    if (arguments.length > 1) {
      int status =
          StorageTool.execute(
              new String[] {"format", "--config", properties, "--cluster-id", arguments[1]},
              System.out);
      if (status != 0) {
        System.exit(status);
      }
    }
    Kafka.main(new String[] {properties});
  }
}
