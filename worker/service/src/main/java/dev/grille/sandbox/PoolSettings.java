package dev.grille.sandbox;

import dev.grille.child.FrameCodec;
import dev.grille.reader.Task;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How many children there are and what each may use.
 *
 * @param children processes, each reading one picture at a time
 * @param heapMegabytes the Java heap of a child
 * @param deadline for each picture of a task, after which its child is killed
 * @param silence a working child beats twice a second; one that is not heard of for so long is
 *     killed; at least 2 s
 * @param startTimeout until a new child has to stand
 * @param maxWait how long a call waits for a free child
 * @param recycleAfter pictures, after which a child is replaced
 * @param recycleResidentMegabytes a child that holds more after an answer is replaced
 * @param maxResidentMegabytes a child that holds more while it works is killed
 * @param maxFrameMegabytes largest message between parent and child
 * @param isolation how children are to be isolated
 * @param folder where the children's private folders are made; its path must be short, because a
 *     socket's path has at most 108 bytes
 */
public record PoolSettings(
    int children,
    int heapMegabytes,
    Duration deadline,
    Duration silence,
    Duration startTimeout,
    Duration maxWait,
    int recycleAfter,
    int recycleResidentMegabytes,
    int maxResidentMegabytes,
    int maxFrameMegabytes,
    IsolationSettings isolation,
    Path folder) {
  public PoolSettings {
    positive("children", children);
    positive("heapMegabytes", heapMegabytes);
    positive("recycleAfter", recycleAfter);
    positive("recycleResidentMegabytes", recycleResidentMegabytes);
    positive("maxFrameMegabytes", maxFrameMegabytes);
    positive("deadline", deadline.toMillis());
    positive("startTimeout", startTimeout.toMillis());
    positive("maxWait", maxWait.toMillis());
    if (silence.toMillis() < 2000) {
      throw new IllegalArgumentException("silence must be at least 2 s, not " + silence);
    }
    if (maxResidentMegabytes < recycleResidentMegabytes) {
      throw new IllegalArgumentException(
          "maxResidentMegabytes must not be below recycleResidentMegabytes");
    }
    if (maxFrameMegabytes > 1024) {
      throw new IllegalArgumentException("maxFrameMegabytes must not exceed 1024");
    }
  }

  /** What suits most machines: one child per processor, 30 s for a picture. */
  public static PoolSettings defaults() {
    return new PoolSettings(
        Runtime.getRuntime().availableProcessors(),
        768,
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        500,
        1536,
        3072,
        64,
        IsolationSettings.strongest(),
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** The same with another number of children. */
  public PoolSettings withChildren(int number) {
    return new PoolSettings(
        number,
        heapMegabytes,
        deadline,
        silence,
        startTimeout,
        maxWait,
        recycleAfter,
        recycleResidentMegabytes,
        maxResidentMegabytes,
        maxFrameMegabytes,
        isolation,
        folder);
  }

  /** The same with children isolated in another way. */
  public PoolSettings withIsolation(IsolationSettings other) {
    return new PoolSettings(
        children,
        heapMegabytes,
        deadline,
        silence,
        startTimeout,
        maxWait,
        recycleAfter,
        recycleResidentMegabytes,
        maxResidentMegabytes,
        maxFrameMegabytes,
        other,
        folder);
  }

  /** How long a task may take: the deadline for each picture that has to be looked at. */
  Duration allowedFor(Task<?> task) {
    return deadline.multipliedBy(task.pictures());
  }

  int maxFrameBytes() {
    return maxFrameMegabytes * (1 << 20) - FrameCodec.PREFIX;
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, not " + value);
    }
  }
}
