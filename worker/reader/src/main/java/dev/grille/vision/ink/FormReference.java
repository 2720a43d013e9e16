package dev.grille.vision.ink;

import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Hue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is learned once from a template's picture for reading its fields later: the values that
 * stand there, their size and place, and the fixed print around them.
 */
public final class FormReference {
  /** 6: the columns of tables; older references lack them. */
  private static final int FORMAT = 6;

  private static final int MAX_BOXES = 4096;

  private final List<FieldReference> fields;

  /** Holds the references of the fields, in the order of the template. */
  public FormReference(List<FieldReference> fields) {
    this.fields = List.copyOf(fields);
  }

  /** A reference that knows nothing. */
  public static FormReference none() {
    return new FormReference(List.of());
  }

  /** One field's reference, by its place in the template. */
  public FieldReference field(int index) {
    return index < fields.size() ? fields.get(index) : FieldReference.NONE;
  }

  /** Opaque, versioned bytes. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      out.writeInt(fields.size());
      for (FieldReference field : fields) {
        out.writeUTF(field.text());
        out.writeFloat((float) field.lineHeight());
        out.writeBoolean(field.ink() != null);
        if (field.ink() != null) {
          write(field.ink(), out);
        }
        out.writeByte(field.hue() == null ? -1 : field.hue().ordinal());
        write(field.own(), out);
        write(field.fixed(), out);
        out.writeBoolean(field.unread());
        List<Double> columns = field.columns();
        List<Double> kept = columns.subList(0, Math.min(columns.size(), MAX_BOXES));
        out.writeInt(kept.size());
        for (double border : kept) {
          out.writeFloat((float) border);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException when the bytes are of another format; learn anew then
   */
  public static FormReference fromBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readInt();
      if (format != FORMAT) {
        throw new IllegalArgumentException("a reference of format " + format);
      }
      int count = bounded(in.readInt());
      List<FieldReference> fields = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String text = in.readUTF();
        double lineHeight = in.readFloat();
        Box ink = in.readBoolean() ? box(in) : null;
        int hue = in.readByte();
        List<Box> own = boxes(in);
        List<Box> fixed = boxes(in);
        boolean unread = in.readBoolean();
        List<Double> columns = new ArrayList<>();
        int borders = bounded(in.readInt());
        for (int border = 0; border < borders; border++) {
          columns.add((double) in.readFloat());
        }
        fields.add(
            new FieldReference(text, ink, own, lineHeight, hue(hue), fixed, unread, columns));
      }
      return new FormReference(fields);
    } catch (IOException e) {
      throw new IllegalArgumentException("a reference that ends early", e);
    }
  }

  private static @Nullable Hue hue(int ordinal) {
    if (ordinal >= Hue.values().length) {
      throw new IllegalArgumentException("a reference with ink " + ordinal);
    }
    return ordinal < 0 ? null : Hue.values()[ordinal];
  }

  private static int bounded(int count) {
    if (count < 0 || count > MAX_BOXES) {
      throw new IllegalArgumentException("a reference with " + count + " entries");
    }
    return count;
  }

  private static void write(List<Box> boxes, DataOutputStream out) throws IOException {
    List<Box> kept = boxes.subList(0, Math.min(boxes.size(), MAX_BOXES));
    out.writeInt(kept.size());
    for (Box box : kept) {
      write(box, out);
    }
  }

  private static List<Box> boxes(DataInputStream in) throws IOException {
    int count = bounded(in.readInt());
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boxes.add(box(in));
    }
    return boxes;
  }

  private static void write(Box box, DataOutputStream out) throws IOException {
    out.writeFloat((float) box.left());
    out.writeFloat((float) box.top());
    out.writeFloat((float) box.right());
    out.writeFloat((float) box.bottom());
  }

  private static Box box(DataInputStream in) throws IOException {
    return new Box(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
  }
}
