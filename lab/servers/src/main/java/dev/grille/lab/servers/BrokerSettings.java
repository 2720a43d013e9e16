package dev.grille.lab.servers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The server.properties of one broker that is its own controller, on the loopback address. */
final class BrokerSettings {
  private static final int SIXTEEN_MEBIBYTES = 16 << 20;

  private BrokerSettings() {}

  static String properties(Path logs, int port, int advertisedPort, int controllerPort) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", 1);
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    // Properties files read a backslash as an escape.
    settings.put("log.dirs", logs.toAbsolutePath().toString().replace('\\', '/'));
    settings.putAll(oneNode());
    settings.put("message.max.bytes", SIXTEEN_MEBIBYTES);
    settings.put("replica.fetch.max.bytes", SIXTEEN_MEBIBYTES);
    // A topic made by accident would have the wrong limits and a single partition.
    settings.put("auto.create.topics.enable", false);
    settings.put("group.initial.rebalance.delay.ms", 0);
    settings.put("num.network.threads", 2);
    settings.put("num.io.threads", 4);
    return settings.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Map<String, Object> oneNode() {
    return Map.of(
        "offsets.topic.replication.factor", 1,
        "offsets.topic.num.partitions", 4,
        "transaction.state.log.replication.factor", 1,
        "transaction.state.log.min.isr", 1,
        "transaction.state.log.num.partitions", 4,
        "share.coordinator.state.topic.replication.factor", 1,
        "share.coordinator.state.topic.min.isr", 1,
        // A killed broker may come back under the same id once its old session is over.
        "broker.session.timeout.ms", 3000,
        "broker.heartbeat.interval.ms", 500);
  }
}
