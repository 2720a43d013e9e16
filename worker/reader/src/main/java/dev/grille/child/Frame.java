package dev.grille.child;

import java.util.List;

/**
 * One message between parent and child.
 *
 * @param kind what it says
 * @param header JSON in UTF-8
 * @param parts binary: pictures and features; not copied, nobody writes to them
 */
public record Frame(FrameKind kind, byte[] header, List<byte[]> parts) {
  public Frame {
    parts = List.copyOf(parts);
  }

  void expectParts(int number) throws FrameException {
    if (parts.size() != number) {
      throw new FrameException(
          "a frame of kind " + kind + " with " + parts.size() + " parts, not " + number);
    }
  }
}
