package dev.grille.lab.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address. */
public final class FreePorts {
  // Ports that the system chooses for connections begin at 32768 (Linux) and 49152 (RFC 6335): one
  // of those would often be taken again between the moment it is free and the server's start.
  private static final int FIRST = 20_000;
  private static final int LAST = 32_768;
  private static final int ATTEMPTS = 1000;

  private FreePorts() {}

  /** A port that was free a moment ago, and that no system hands out by itself. */
  public static int next() {
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      if (PortOwner.isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port between " + FIRST + " and " + LAST);
  }

  /** Whether somebody listens there. */
  static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
