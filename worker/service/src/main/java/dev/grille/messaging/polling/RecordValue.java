package dev.grille.messaging.polling;

import java.util.Arrays;

/** The value of a record, or what is kept of one that is larger than records may be. */
public sealed interface RecordValue {
  /** The value's size in the record. */
  long size();

  /** A value as it is. */
  record Whole(byte[] bytes) implements RecordValue {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Whole whole && Arrays.equals(bytes, whole.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    /** Never the bytes: they may be a picture. */
    @Override
    public String toString() {
      return bytes.length + " bytes";
    }
  }

  /**
   * The value of a record that is too large to be a command. It is never whole in memory again.
   *
   * @param gzip the value, compressed: about as large as it was when it arrived
   * @param size of the value
   * @param sha256 of the value
   * @param lost what of the record is too large to be kept beside the value, be it that it was;
   *     empty where nothing is
   */
  record Folded(byte[] gzip, long size, byte[] sha256, String lost) implements RecordValue {
    @Override
    public boolean equals(Object other) {
      return other instanceof Folded folded
          && size == folded.size
          && Arrays.equals(sha256, folded.sha256);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
      return size + " bytes, folded to " + gzip.length;
    }
  }
}
