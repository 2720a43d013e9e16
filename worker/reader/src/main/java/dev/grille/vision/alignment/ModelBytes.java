package dev.grille.vision.alignment;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextRecognizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * A template's features as bytes, without its picture, which is stored anyway. Big-endian: format,
 * then ORB, then SIFT (places, descriptors of one byte per element), then the patches, then, since
 * format 2, the fixed text. Format 1 is still read: such a form is known without its text.
 */
public final class ModelBytes {
  private static final int FORMAT = 2;
  private static final int WITHOUT_WORDS = 1;
  private static final int MAX_LENGTH = 100_000;

  /** Roots of normalised SIFT elements are 0 to 1 and rarely above a half. */
  private static final float SIFT_STEP = 1 / 400f;

  private ModelBytes() {}

  /** Writes what {@link #read} reads. */
  public static byte[] write(TemplateModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      write(model.orb(), out);
      write(model.sift(), out);
      write(model.patchX(), out);
      write(model.patchY(), out);
      writeWords(model.words(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a model.
   *
   * @param grey the template's upright picture, CV_8U; copied
   * @param fields whose labels are looked for in the picture; they are not stored
   * @param reader of labels whose words are not among those that are stored
   * @throws IllegalArgumentException when the bytes are of another format: learn anew then
   */
  public static TemplateModel read(
      byte[] bytes, Mat grey, List<FieldSpec> fields, TextRecognizer reader) {
    MatScope scope = new MatScope();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readInt();
      if (format != FORMAT && format != WITHOUT_WORDS) {
        throw new IllegalArgumentException("features of another format");
      }
      FeatureSet orb = readSet(DetectorKind.ORB, in, scope);
      FeatureSet sift = readSet(DetectorKind.SIFT, in, scope);
      float[] x = readFloats(in);
      float[] y = readFloats(in);
      if (x.length != y.length) {
        throw new IllegalArgumentException("features that do not belong together");
      }
      List<Token> words = format == FORMAT ? readWords(in) : List.of();
      FormLabels labels = LabelFinder.find(grey, fields, words, reader);
      return new TemplateModel(scope.own(grey.clone()), orb, sift, x, y, words, labels, scope);
    } catch (IOException e) {
      scope.close();
      throw new IllegalArgumentException("features that end early", e);
    } catch (RuntimeException e) {
      scope.close();
      throw e;
    }
  }

  private static void write(FeatureSet set, DataOutputStream out) throws IOException {
    write(set.x(), out);
    write(set.y(), out);
    int columns = set.descriptors().cols();
    byte[] flat = new byte[set.size() * columns];
    if (flat.length > 0 && set.kind() == DetectorKind.ORB) {
      set.descriptors().get(0, 0, flat);
    } else if (flat.length > 0) {
      float[] values = new float[flat.length];
      set.descriptors().get(0, 0, values);
      for (int i = 0; i < flat.length; i++) {
        flat[i] = (byte) Math.min(255, Math.round(values[i] / SIFT_STEP));
      }
    }
    out.writeInt(columns);
    out.write(flat);
  }

  private static FeatureSet readSet(DetectorKind kind, DataInputStream in, MatScope scope)
      throws IOException {
    float[] x = readFloats(in);
    float[] y = readFloats(in);
    int columns = in.readInt();
    if (x.length != y.length || columns < 0 || columns > 512) {
      throw new IllegalArgumentException("features that do not belong together");
    }
    byte[] flat = in.readNBytes(x.length * columns);
    if (flat.length < x.length * columns) {
      throw new IOException("descriptors end early");
    }
    if (flat.length == 0) {
      return new FeatureSet(kind, new float[0], new float[0], scope.mat());
    }
    if (kind == DetectorKind.ORB) {
      Mat descriptors = scope.own(new Mat(x.length, columns, CvType.CV_8U));
      descriptors.put(0, 0, flat);
      return new FeatureSet(kind, x, y, descriptors);
    }
    float[] values = new float[flat.length];
    for (int i = 0; i < flat.length; i++) {
      values[i] = (flat[i] & 0xFF) * SIFT_STEP;
    }
    Mat descriptors = scope.own(new Mat(x.length, columns, CvType.CV_32F));
    descriptors.put(0, 0, values);
    return new FeatureSet(kind, x, y, descriptors);
  }

  private static void writeWords(List<Token> words, DataOutputStream out) throws IOException {
    out.writeInt(words.size());
    for (Token word : words) {
      out.writeUTF(word.key());
      out.writeFloat(word.x());
      out.writeFloat(word.y());
      out.writeFloat(word.height());
      out.writeInt(word.line());
    }
  }

  private static List<Token> readWords(DataInputStream in) throws IOException {
    int n = in.readInt();
    if (n < 0 || n > MAX_LENGTH) {
      throw new IllegalArgumentException("features with " + n + " words");
    }
    List<Token> words = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      words.add(
          new Token(in.readUTF(), in.readFloat(), in.readFloat(), in.readFloat(), in.readInt()));
    }
    return words;
  }

  private static void write(float[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] readFloats(DataInputStream in) throws IOException {
    int n = in.readInt();
    if (n < 0 || n > MAX_LENGTH) {
      throw new IllegalArgumentException("features with " + n + " entries");
    }
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}
