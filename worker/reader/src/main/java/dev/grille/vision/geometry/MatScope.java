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

  /** How many matrices are held now. */
  int live() {
    return owned.size();
  }

  @Override
  public void close() {
    for (int i = owned.size() - 1; i >= 0; i--) {
      owned.get(i).release();
    }
    owned.clear();
    closed = true;
  }
}
