package dev.grille.sandbox;

import dev.grille.child.Frame;
import dev.grille.child.FrameCodec;
import dev.grille.child.FrameKind;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A child that was taken over: it greets as it should, then sends what the picture names. */
public final class GarbageChild {
  private static final FrameCodec CODEC = new FrameCodec(1 << 30);

  private GarbageChild() {}

  public static void main(String[] arguments) throws Exception {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(arguments[0])));
    if (System.getProperty("standin.start", "well").equals("garbage")) {
      write(channel, ByteBuffer.wrap("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
      Thread.sleep(Long.MAX_VALUE);
    }
    send(channel, new Frame(FrameKind.HELLO, json("{}"), List.of()));
    while (true) {
      Frame question = receive(channel);
      String demand = new String(question.parts().get(0), StandardCharsets.UTF_8);
      switch (demand) {
        case "huge" -> write(channel, ByteBuffer.allocate(4).putInt(Integer.MAX_VALUE).flip());
        case "negative" -> write(channel, ByteBuffer.allocate(4).putInt(-1).flip());
        case "kind" ->
            write(
                channel, ByteBuffer.allocate(10).putInt(6).put((byte) 99).put(new byte[5]).flip());
        case "pieces" ->
            write(
                channel, ByteBuffer.allocate(10).putInt(6).put(new byte[] {7, 2}).putInt(9).flip());
        case "json" -> send(channel, new Frame(FrameKind.ANSWER, json("{\"fields\":["), List.of()));
        case "null" -> send(channel, new Frame(FrameKind.ANSWER, json("null"), List.of()));
        case "empty" -> send(channel, new Frame(FrameKind.ANSWER, json("{}"), List.of()));
        case "code" ->
            send(
                channel,
                new Frame(
                    FrameKind.FAILED, json("{\"code\":\"NO_SUCH\",\"message\":\"\"}"), List.of()));
        case "turn" -> send(channel, new Frame(FrameKind.GIVE, json("{}"), List.of()));
        case "stranger" -> need(channel, "another");
        case "insatiable" -> {
          while (true) {
            need(channel, "t:1");
            receive(channel);
          }
        }
        case "half" -> {
          write(channel, ByteBuffer.allocate(8).putInt(100).putInt(1).flip());
          Thread.sleep(Long.MAX_VALUE);
        }
        case "evil words" ->
            send(
                channel,
                new Frame(
                    FrameKind.FAILED,
                    json("{\"code\":\"INTERNAL\",\"message\":\"a\\nFAKE LOG LINE\\u001b[2J\"}"),
                    List.of()));
        default -> throw new IllegalArgumentException(demand);
      }
    }
  }

  private static void need(SocketChannel channel, String key) throws IOException {
    send(channel, new Frame(FrameKind.NEED, json("{\"key\":\"" + key + "\"}"), List.of()));
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(SocketChannel channel, Frame frame) throws IOException {
    for (ByteBuffer buffer : CODEC.encode(frame)) {
      write(channel, buffer);
    }
  }

  private static void write(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static Frame receive(SocketChannel channel) throws IOException {
    ByteBuffer prefix = fill(channel, FrameCodec.PREFIX);
    return CODEC.decode(fill(channel, CODEC.length(prefix)));
  }

  private static ByteBuffer fill(SocketChannel channel, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        System.exit(0);
      }
    }
    return buffer.flip();
  }
}
