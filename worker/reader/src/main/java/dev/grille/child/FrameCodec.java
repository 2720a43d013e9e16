package dev.grille.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames as bytes, big-endian: four bytes length of what follows, one byte kind, one byte number of
 * parts, four bytes length of the header, four bytes length of each part, then header and parts.
 * The lengths have to add up exactly; nothing is allocated before they do.
 */
public final class FrameCodec {
  /** Length of the length. */
  public static final int PREFIX = 4;

  private static final int FIXED = 6;

  /** What one byte counts. */
  private static final int MAX_PARTS = 255;

  private final int maxBytes;

  /**
   * A codec that refuses frames above a size.
   *
   * @param maxBytes of a frame, without its length
   */
  public FrameCodec(int maxBytes) {
    if (maxBytes < 1024) {
      throw new IllegalArgumentException("a frame needs at least 1024 bytes, not " + maxBytes);
    }
    this.maxBytes = maxBytes;
  }

  /**
   * The frame as buffers to be written one after the other; parts are not copied.
   *
   * @throws FrameException when it is too large or has too many parts
   */
  public ByteBuffer[] encode(Frame frame) throws FrameException {
    List<byte[]> parts = frame.parts();
    if (parts.size() > MAX_PARTS) {
      throw new FrameException("a frame has at most " + MAX_PARTS + " parts");
    }
    long length = FIXED + 4L * parts.size() + frame.header().length;
    for (byte[] part : parts) {
      length += part.length;
    }
    checkLength(length);
    ByteBuffer head = ByteBuffer.allocate(PREFIX + FIXED + 4 * parts.size());
    head.putInt((int) length).put((byte) frame.kind().code()).put((byte) parts.size());
    head.putInt(frame.header().length);
    parts.forEach(part -> head.putInt(part.length));
    ByteBuffer[] buffers = new ByteBuffer[2 + parts.size()];
    buffers[0] = head.flip();
    buffers[1] = ByteBuffer.wrap(frame.header());
    for (int i = 0; i < parts.size(); i++) {
      buffers[2 + i] = ByteBuffer.wrap(parts.get(i));
    }
    return buffers;
  }

  /**
   * Reads the length of a frame.
   *
   * @param prefix at least {@link #PREFIX} bytes
   * @throws FrameException when no frame can have that length
   */
  public int length(ByteBuffer prefix) throws FrameException {
    int length = prefix.getInt();
    checkLength(length);
    return length;
  }

  /**
   * The frame in a buffer.
   *
   * @param body exactly the bytes after the length
   * @throws FrameException when the bytes are no frame
   */
  public Frame decode(ByteBuffer body) throws FrameException {
    checkLength(body.remaining());
    FrameKind kind = FrameKind.of(body.get() & 0xff);
    int partCount = body.get() & 0xff;
    int headerLength = body.getInt();
    if (partCount > MAX_PARTS || body.remaining() < 4 * partCount) {
      throw new FrameException("a frame cannot hold " + partCount + " parts");
    }
    int[] partLengths = new int[partCount];
    long sum = checkPiece(headerLength);
    for (int i = 0; i < partCount; i++) {
      partLengths[i] = body.getInt();
      sum += checkPiece(partLengths[i]);
    }
    if (sum != body.remaining()) {
      throw new FrameException("pieces of " + sum + " bytes in " + body.remaining() + " bytes");
    }
    byte[] header = take(body, headerLength);
    List<byte[]> parts = new ArrayList<>(partCount);
    for (int length : partLengths) {
      parts.add(take(body, length));
    }
    return new Frame(kind, header, parts);
  }

  private void checkLength(long length) throws FrameException {
    if (length < FIXED || length > maxBytes) {
      throw new FrameException("a frame of " + length + " bytes, allowed are up to " + maxBytes);
    }
  }

  private static int checkPiece(int length) throws FrameException {
    if (length < 0) {
      throw new FrameException("a piece of " + length + " bytes");
    }
    return length;
  }

  private static byte[] take(ByteBuffer body, int length) {
    byte[] bytes = new byte[length];
    body.get(bytes);
    return bytes;
  }
}
