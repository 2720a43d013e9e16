package dev.grille.lab.bench.accuracy;

import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import org.jspecify.annotations.Nullable;

/** Something that reads pictures and is measured. One per thread. */
public interface Subject extends AutoCloseable {
  /**
   * Reads a picture.
   *
   * @return null where this subject has nothing to go by, such as the true homography
   */
  @Nullable TimedAttempt read(CaseFolder folder, CaseQuery query, byte[] picture);

  @Override
  void close();
}
