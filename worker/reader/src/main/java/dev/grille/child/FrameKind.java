package dev.grille.child;

/** What a frame says. The codes are the wire's and stay stable. */
public enum FrameKind {
  /** Child to parent, once: the reader stands. */
  HELLO(1),
  /** Parent to child: do a task. Parts: the task's own. */
  ASK(2),
  /** Child to parent, as often as it likes while it does a task: it lacks a template. */
  NEED(3),
  /** Parent to child: that template. Parts: picture, features. */
  GIVE(4),
  /** Child to parent: the task's result. Parts: the result's own. */
  ANSWER(5),
  /** Child to parent: the task cannot be done, and why. */
  FAILED(6),
  /** Child to parent: still at work. */
  HEARTBEAT(7),
  /** Child to parent, once while it chooses: which templates is this like? Parts: a signature. */
  SEEK(8),
  /** Parent to child: those that were sought. */
  FOUND(9),
  /** Parent to child, where a template is needed: it is no more. */
  GONE(10),
  /** Child to parent: which templates are near one that was found? Answered by FOUND. */
  NEAR(11);

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
