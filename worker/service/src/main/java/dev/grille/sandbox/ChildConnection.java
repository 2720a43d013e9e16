package dev.grille.sandbox;

import dev.grille.child.Frame;
import dev.grille.child.FrameCodec;
import dev.grille.child.FrameKind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parent's end of the socket to one child. Every wait is bounded: the calling thread itself
 * keeps the watch, so there is no second thread whose kill could hit the next picture. For one
 * caller at a time.
 */
final class ChildConnection implements AutoCloseable {
  /** Each wait is cut so often, to ask for reasons to give up. */
  private static final long SLICE_MILLIS = 200;

  private static final int READ_AT_ONCE = 1 << 18;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final FrameCodec codec;
  private final MonotonicClock clock;

  ChildConnection(SocketChannel channel, FrameCodec codec, MonotonicClock clock)
      throws IOException {
    this.channel = channel;
    this.codec = codec;
    this.clock = clock;
    channel.configureBlocking(false);
    this.selector = Selector.open();
    this.key = channel.register(selector, 0);
  }

  /**
   * How long to wait, and for what.
   *
   * @param deadline on the clock, in nanoseconds
   * @param silence longest time without any byte from the child
   * @param giveUp asked a few times a second: why to wait no longer, or null
   */
  record Patience(
      long deadline, Duration silence, Supplier<? extends @Nullable EndReason> giveUp) {}

  /** Sends a frame; a child that does not read runs into the deadline. */
  void send(Frame frame, Patience patience) throws IOException, ChildDiedException {
    ByteBuffer[] buffers = codec.encode(frame);
    long lastProgress = clock.nanoTime();
    int first = 0;
    while (first < buffers.length) {
      if (!buffers[first].hasRemaining()) {
        first++;
      } else if (channel.write(buffers, first, buffers.length - first) > 0) {
        lastProgress = clock.nanoTime();
      } else {
        await(SelectionKey.OP_WRITE, patience, lastProgress);
      }
    }
  }

  /** The next frame; heartbeats count as a sign of life and are passed over. */
  Frame receive(Patience patience) throws IOException, ChildDiedException {
    while (true) {
      ByteBuffer prefix = fill(ByteBuffer.allocate(FrameCodec.PREFIX), patience);
      int length = codec.length(prefix);
      Frame frame = codec.decode(fillGradually(length, patience));
      if (frame.kind() != FrameKind.HEARTBEAT) {
        return frame;
      }
    }
  }

  /** Memory is taken as bytes arrive, not as they are announced. */
  private ByteBuffer fillGradually(int length, Patience patience)
      throws IOException, ChildDiedException {
    ByteBuffer body = ByteBuffer.allocate(Math.min(length, READ_AT_ONCE));
    fill(body, patience);
    while (body.limit() < length) {
      long next = Math.min(length, 2L * body.limit());
      ByteBuffer larger = ByteBuffer.allocate((int) next).put(body);
      fill(larger, patience);
      body = larger;
    }
    return body;
  }

  private ByteBuffer fill(ByteBuffer buffer, Patience patience)
      throws IOException, ChildDiedException {
    long lastHeard = clock.nanoTime();
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer);
      if (count < 0) {
        throw new EOFException("the child closed its socket");
      }
      if (count > 0) {
        lastHeard = clock.nanoTime();
      } else {
        await(SelectionKey.OP_READ, patience, lastHeard);
      }
    }
    return buffer.flip();
  }

  private void await(int operation, Patience patience, long lastHeard)
      throws IOException, ChildDiedException {
    long now = clock.nanoTime();
    long left = patience.deadline() - now;
    long silent = now - lastHeard;
    if (Thread.currentThread().isInterrupted()) {
      throw new ChildDiedException(EndReason.INTERRUPTED, "the wait was interrupted");
    }
    if (left <= 0) {
      throw new ChildDiedException(EndReason.DEADLINE, "no answer by the deadline");
    }
    if (silent > patience.silence().toNanos()) {
      throw new ChildDiedException(
          EndReason.SILENT, "silent for " + patience.silence().toMillis() + " ms");
    }
    EndReason giveUp = patience.giveUp().get();
    if (giveUp != null) {
      throw new ChildDiedException(giveUp, "ended while it worked");
    }
    try {
      key.interestOps(operation);
      selector.select(Math.max(1, Math.min(SLICE_MILLIS, left / 1_000_000)));
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException | CancelledKeyException e) {
      throw new EOFException("the connection was closed");
    }
  }

  @Override
  public void close() {
    try (selector;
        channel) {
      key.cancel();
    } catch (IOException e) {
      // A socket that cannot be closed is closed by the end of its child.
    }
  }
}
