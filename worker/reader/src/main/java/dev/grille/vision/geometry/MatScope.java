package dev.grille.vision.geometry;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Holds native matrices and releases them when it closes. OpenCV's own finalizers come too late:
 * the Java heap does not feel the pixels. Not thread-safe.
 */
public final class MatScope implements AutoCloseable {
  private final List<Mat> owned = new ArrayList<>();
  private final List<MatScope> inner = new ArrayList<>();
  private boolean closed;

  /** Takes a matrix over; returns it. */
  public <T extends Mat> T own(T mat) {
    if (closed) {
      mat.release();
      throw new IllegalStateException("the scope is closed");
    }
    owned.add(mat);
    return mat;
  }

  /** A new, empty matrix. */
  public Mat mat() {
    return own(new Mat());
  }

  /** A scope inside this one: closed by hand or, at the latest, with this one. */
  public MatScope nested() {
    MatScope scope = new MatScope();
    inner.removeIf(MatScope::isClosed);
    inner.add(scope);
    return scope;
  }

  /** Releases one matrix before the scope closes, where it is large and no longer needed. */
  public void release(Mat mat) {
    if (owned.removeIf(m -> m == mat)) {
      mat.release();
    }
  }

  /** Matrices held now, here and in the scopes inside. */
  public int live() {
    return owned.size() + inner.stream().mapToInt(MatScope::live).sum();
  }

  private boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    inner.forEach(MatScope::close);
    inner.clear();
    for (int i = owned.size() - 1; i >= 0; i--) {
      owned.get(i).release();
    }
    owned.clear();
    closed = true;
  }
}
