package dev.grille.child;

import dev.grille.reader.Likeness;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The templates that the parent has; those that were given are kept. For one thread. */
final class ParentTemplates implements TaskFrames.Templates {
  /** Sends a frame to the parent. */
  @FunctionalInterface
  interface Outbox {
    void send(Frame frame) throws IOException;
  }

  /** Waits for the parent's next frame. */
  @FunctionalInterface
  interface Inbox {
    Frame take() throws InterruptedException;
  }

  private final TemplateShelf shelf;
  private final Outbox outbox;
  private final Inbox inbox;

  ParentTemplates(TemplateShelf shelf, Outbox outbox, Inbox inbox) {
    this.shelf = shelf;
    this.outbox = outbox;
    this.inbox = inbox;
  }

  @Override
  public Optional<StoredTemplate> get(String key) {
    StoredTemplate kept = shelf.get(key);
    if (kept != null) {
      return Optional.of(kept);
    }
    try {
      Frame said = asked(FrameKind.NEED, new Headers.Need(key), List.of());
      if (said.kind() == FrameKind.GONE) {
        return Optional.empty();
      }
      StoredTemplate given = given(said, key);
      shelf.put(given);
      return Optional.of(given);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Likeness> like(Signature seen) {
    return found(FrameKind.SEEK, new Headers.Empty(), List.of(seen.toBytes()));
  }

  @Override
  public List<Likeness> near(String key, Signature seen) {
    return found(FrameKind.NEAR, new Headers.Need(key), List.of(seen.toBytes()));
  }

  private List<Likeness> found(FrameKind sought, Object header, List<byte[]> parts) {
    try {
      Frame said = asked(sought, header, parts);
      if (said.kind() != FrameKind.FOUND) {
        throw new FrameException("a " + said.kind() + " frame where templates were due");
      }
      return Headers.parse(said, Headers.Found.class).likest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Frame asked(FrameKind kind, Object header, List<byte[]> parts) throws IOException {
    outbox.send(new Frame(kind, Headers.write(header), parts));
    try {
      return inbox.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the parent was asked", e);
    }
  }

  private static StoredTemplate given(Frame frame, String key) throws FrameException {
    if (frame.kind() != FrameKind.GIVE) {
      throw new FrameException("a " + frame.kind() + " frame where a template was due");
    }
    frame.expectParts(2);
    Headers.Give header = Headers.parse(frame, Headers.Give.class);
    if (!header.key().equals(key)) {
      throw new FrameException("another template than the one asked for");
    }
    return new StoredTemplate(
        key, frame.parts().get(0), header.fields(), frame.parts().get(1), header.anchors());
  }
}
