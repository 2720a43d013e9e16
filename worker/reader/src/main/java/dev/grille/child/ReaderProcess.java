package dev.grille.child;

import dev.grille.confinement.Confinement;
import dev.grille.confinement.ConfinementException;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import dev.grille.vision.ocr.OcrUnavailableException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The child's side of the conversation. One thread listens and ends the process at once when the
 * parent is gone; one works, and is the only one that touches the reader; one gives a sign of life
 * while it does.
 */
public final class ReaderProcess {
  /** System property of a child that has to close itself in before it reads. */
  public static final String CLOSED_IN = "grille.child.closed-in";

  /** A quarter of the shortest silence that a parent's settings allow. */
  private static final long BEAT_MILLIS = 500;

  private static final int NOT_CLOSED_IN = 71;
  private static final int MOST_CAUSES = 8;
  private static final int MAX_FRAME_BYTES = 1 << 30;
  private static final int SHELF_TEMPLATES = 64;
  private static final long SHELF_BYTES = 96L << 20;

  private final SocketChannel channel;
  private final FrameCodec codec = new FrameCodec(MAX_FRAME_BYTES);
  private final BlockingQueue<Frame> inbox = new LinkedBlockingQueue<>(4);
  private final ParentTemplates templates =
      new ParentTemplates(
          new TemplateShelf(SHELF_TEMPLATES, SHELF_BYTES), this::send, this::received);
  private final AtomicBoolean working = new AtomicBoolean(true);

  private final PrivateFolder folder;
  private final Object leaving = new Object();

  private ReaderProcess(SocketChannel channel, PrivateFolder folder) {
    this.channel = channel;
    this.folder = folder;
  }

  /**
   * Serves a parent until it is gone. Does not return: the process is halted.
   *
   * @param socket where the parent listens
   * @param reader makes the reader, on the thread that will use it
   */
  public static void run(Path socket, Supplier<? extends Reader> reader) {
    PrivateFolder folder = new PrivateFolder(socket.toAbsolutePath().getParent());
    try {
      SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
      ReaderProcess process = new ReaderProcess(channel, folder);
      // Java makes a pair of sockets of its own with the first bytes, and cannot later.
      process.send(FrameKind.HEARTBEAT, new Headers.Empty());
      if (Boolean.getBoolean(CLOSED_IN)) {
        // Before the first native library: nothing of a picture was seen yet.
        Confinement.closeIn();
      }
      daemon(() -> process.work(reader), "reader");
      daemon(process::beat, "heartbeat");
      process.listen();
    } catch (ConfinementException e) {
      System.err.println("the child cannot close itself in: " + e.getMessage());
      Runtime.getRuntime().halt(NOT_CLOSED_IN);
    } catch (IOException e) {
      // There never was a parent.
      Runtime.getRuntime().halt(0);
    }
  }

  /** The parent is gone: nobody is left to tell, or to clean up. Whichever thread sees it first. */
  private void leave() {
    synchronized (leaving) {
      folder.close();
      Runtime.getRuntime().halt(0);
    }
  }

  private static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    try {
      listenOn();
    } catch (IOException e) {
      leave();
    }
  }

  private void listenOn() throws IOException {
    while (true) {
      ByteBuffer prefix = fill(ByteBuffer.allocate(FrameCodec.PREFIX));
      Frame frame = codec.decode(fill(ByteBuffer.allocate(codec.length(prefix))));
      if (!inbox.offer(frame)) {
        throw new FrameException("more questions than answers");
      }
    }
  }

  private ByteBuffer fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("the parent is gone");
      }
    }
    return buffer.flip();
  }

  private void work(Supplier<? extends Reader> maker) {
    try (Reader reader = maker.get()) {
      working.set(false);
      send(FrameKind.HELLO, new Headers.Empty());
      while (true) {
        Frame question = inbox.take();
        working.set(true);
        Frame answer = answer(question, reader);
        working.set(false);
        send(answer);
      }
    } catch (IOException e) {
      leave();
    } catch (Throwable e) {
      // Whatever it is, an error of the virtual machine among it: this process is of no more use.
      System.err.println("the reader failed: " + causes(e));
      Runtime.getRuntime().halt(1);
    }
  }

  /** The whole chain in one line: what an operator can mend stands at its end. */
  private static String causes(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.toString());
    Throwable cause = failure.getCause();
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
      text.append(", because of ").append(cause);
      cause = cause.getCause();
    }
    return text.toString();
  }

  private Frame received() throws InterruptedException {
    return inbox.take();
  }

  private Frame answer(Frame question, Reader reader) throws IOException {
    try {
      if (question.kind() != FrameKind.ASK) {
        throw new FrameException("a " + question.kind() + " frame is no question");
      }
      Headers.Ask ask = Headers.parse(question, Headers.Ask.class);
      return answer(ask, question.parts(), ask.task().frames(), reader);
    } catch (CommandException e) {
      return failed(
          new Headers.Failed(e.code(), String.valueOf(e.getMessage()), e.path(), e.alignment()));
    } catch (OcrUnavailableException e) {
      // The installation's fault: this process is of no more use, and the next one will tell.
      throw e;
    } catch (UncheckedIOException e) {
      // What the parent was asked meanwhile cannot be had.
      throw e.getCause();
    } catch (RuntimeException e) {
      // The picture's bytes are not in it; the class and place say where to look.
      e.printStackTrace();
      StackTraceElement[] trace = e.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      return failed(
          new Headers.Failed(ErrorCode.INTERNAL, e.getClass().getSimpleName() + place, null, null));
    }
  }

  private <R, T extends Task<R>> Frame answer(
      Headers.Ask ask, List<byte[]> parts, TaskFrames<R, T> frames, Reader reader)
      throws IOException {
    T task = frames.task(ask.details(), parts, templates);
    return frames.answer(reader.ask(task));
  }

  private static Frame failed(Headers.Failed failed) {
    return new Frame(FrameKind.FAILED, Headers.write(failed), List.of());
  }

  private void beat() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(BEAT_MILLIS);
        if (working.get()) {
          send(FrameKind.HEARTBEAT, new Headers.Empty());
        }
      }
    } catch (IOException | InterruptedException e) {
      leave();
    }
  }

  private void send(FrameKind kind, Object header) throws IOException {
    send(new Frame(kind, Headers.write(header), List.of()));
  }

  /** One frame at a time: an answer and a heartbeat must not mix. */
  private synchronized void send(Frame frame) throws IOException {
    ByteBuffer[] buffers = codec.encode(frame);
    for (int first = 0; first < buffers.length; ) {
      if (buffers[first].hasRemaining()) {
        channel.write(buffers, first, buffers.length - first);
      } else {
        first++;
      }
    }
  }
}
