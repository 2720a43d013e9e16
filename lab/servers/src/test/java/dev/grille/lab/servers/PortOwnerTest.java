package dev.grille.lab.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortOwnerTest {
  @Test
  void aPortIsFreeUntilSomethingListensThere() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(PortOwner.isFree(port)).isFalse();
    }
    assertThat(PortOwner.isFree(port)).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whoListensIsFound() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(new PortOwner().of(socket.getLocalPort())).contains(ProcessHandle.current());
    }
  }
}
