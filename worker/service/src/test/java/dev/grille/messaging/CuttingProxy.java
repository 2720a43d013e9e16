package dev.grille.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and its server and passes everything on, until a request is to lose its
 * reply: the server is given the request and the time to do it, and then the line is cut.
 */
final class CuttingProxy implements AutoCloseable {
  private static final int TIME_TO_DO_IT = 500;

  private final ServerSocket entrance;
  private final InetSocketAddress server;
  private final AtomicReference<@Nullable Predicate<byte[]>> doomed = new AtomicReference<>();
  private final AtomicInteger cuts = new AtomicInteger();

  CuttingProxy(String host, int port) {
    server = new InetSocketAddress(host, port);
    try {
      entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  /** Where clients have to connect to. */
  int port() {
    return entrance.getLocalPort();
  }

  /** Lets the next request that matches lose its reply; once. */
  void loseReplyTo(Predicate<byte[]> request) {
    doomed.set(request);
  }

  /** How many replies were lost. */
  int cuts() {
    return cuts.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entrance.accept();
        Socket behind = new Socket();
        try {
          behind.connect(server, 2000);
        } catch (IOException e) {
          client.close();
          continue;
        }
        var cut = new AtomicBoolean();
        daemon(() -> passRequests(client, behind, cut));
        daemon(() -> passReplies(client, behind, cut));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void passRequests(Socket client, Socket behind, AtomicBoolean cut) {
    try (client;
        behind) {
      byte[] buffer = new byte[1 << 16];
      InputStream from = client.getInputStream();
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        Predicate<byte[]> victim = doomed.get();
        boolean last =
            victim != null
                && victim.test(Arrays.copyOf(buffer, n))
                && doomed.compareAndSet(victim, null);
        cut.compareAndSet(false, last);
        behind.getOutputStream().write(buffer, 0, n);
        if (last) {
          cuts.incrementAndGet();
          Thread.sleep(TIME_TO_DO_IT);
          return;
        }
      }
    } catch (IOException e) {
      // One of them has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void passReplies(Socket client, Socket behind, AtomicBoolean cut) {
    try (client;
        behind) {
      byte[] buffer = new byte[1 << 16];
      InputStream from = behind.getInputStream();
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        if (!cut.get()) {
          client.getOutputStream().write(buffer, 0, n);
        }
      }
    } catch (IOException e) {
      // One of them has gone.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "cutting-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
