package dev.grille.child;

/** What a frame says. The codes are the wire's and stay stable. */
public enum FrameKind {
  /** Child to parent, once: the reader stands. */
  HELLO(1),
  /** Parent to child: look at a template's picture. Part: picture. */
  LEARN(2),
  /** Child to parent: what it gave. Part: features. */
  LEARNED(3),
  /** Parent to child: read a picture. Part: picture. */
  READ(4),
  /** Child to parent: it does not hold the template named. */
  NEED_TEMPLATE(5),
  /** Parent to child: the template. Parts: picture, features. */
  TEMPLATE(6),
  /** Child to parent: what the picture said. */
  READING(7),
  /** Child to parent: the command cannot be done, and why. */
  FAILED(8),
  /** Child to parent: still at work. */
  HEARTBEAT(9);

  private final int code;

  FrameKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static FrameKind of(int code) throws FrameException {
    for (FrameKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new FrameException("unknown frame kind " + code);
  }
}
