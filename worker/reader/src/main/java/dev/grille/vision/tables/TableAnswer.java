package dev.grille.vision.tables;

import dev.grille.contracts.CellResult;
import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableEdge;
import dev.grille.contracts.Value;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldReference;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes of the table that was seen in a window the field's value, or refuses it. */
final class TableAnswer {
  /** Of what is not seen as a whole, at most. */
  static final double IN_DOUBT = 0.4;

  private static final String PREPARATION = "table";

  /**
   * Share of tables whose columns and head are known that have all their rows where nothing speaks
   * against these: 67 of 68 drawn ones (docs/accuracy.md), and fewer on others.
   */
  private static final double KNOWN = 0.95;

  private TableAnswer() {}

  /**
   * What is read of a table.
   *
   * @param known what was learnt of it
   * @param seen the table; null where none was seen
   * @param toPicture from the window's frame into the picture
   * @param unseen what of the window is not in the picture; null where all of it is
   */
  static FieldReading of(
      FieldSpec spec,
      FieldReference known,
      @Nullable SeenTable seen,
      Homography toPicture,
      @Nullable Reason unseen) {
    List<String> labels =
        FieldTableReader.shape(spec).columns().isEmpty()
            ? known.labels()
            : FieldTableReader.shape(spec).columns();
    boolean columns = seen != null && (labels.isEmpty() || seen.table().columns() == labels.size());
    int head = columns ? headEnd(spec, known, seen) : TableHead.MISSED;
    if (head == TableHead.MISSED) {
      Reason reason = unseen == Reason.OUTSIDE_PICTURE ? unseen : Reason.OTHER_TABLE;
      Value.Table nothing = (Value.Table) Value.unseen(Value.Type.TABLE);
      return reading(spec, nothing, 0, reason, seen, toPicture);
    }
    int above = seen.rowsAbove(0);
    List<String> named = labels.isEmpty() ? seen.labels(above, head) : labels;
    Value.Table value = new Value.Table(named, seen.values(head, seen.table().rows()));
    Reason reason = unseen == null ? doubt(seen.table(), head) : unseen;
    boolean sure = reason == null && !known.columns().isEmpty();
    double right = (sure ? KNOWN : seen.table().score() / 100) * seen.probability(head);
    return reading(
        spec, value, reason == null ? right : Math.min(right, IN_DOUBT), reason, seen, toPicture);
  }

  /** The row after the head, by what it says; by its place where it says nothing. */
  private static int headEnd(FieldSpec spec, FieldReference known, SeenTable seen) {
    TableHead head = new TableHead(known.labels(), FieldTableReader.shape(spec).head());
    if (head.isLegible() && known.labels().size() == seen.table().columns()) {
      return head.end(seen);
    }
    int above = seen.rowsAbove(0);
    return known.ink() == null
        ? Math.min(above + FieldTableReader.shape(spec).head(), seen.table().rows())
        : Math.max(above, seen.rowsAbove(known.ink().bottom()));
  }

  /** What speaks against the rows below the head. */
  private static @Nullable Reason doubt(Table table, int head) {
    if (table.proof().cut().contains(TableEdge.BOTTOM)) {
      return Reason.DOUBTFUL_ROWS;
    }
    List<RowDoubt> doubts =
        IntStream.range(head, table.rows())
            .mapToObj(row -> table.proof().doubtful().get(row))
            .filter(Objects::nonNull)
            .toList();
    if (doubts.isEmpty()) {
      return null;
    }
    boolean unread = doubts.stream().allMatch(doubt -> doubt == RowDoubt.UNREAD);
    return unread ? Reason.UNREAD_INK : Reason.DOUBTFUL_ROWS;
  }

  private static FieldReading reading(
      FieldSpec spec,
      Value.Table value,
      double right,
      @Nullable Reason reason,
      @Nullable SeenTable seen,
      Homography toPicture) {
    List<CellResult> cells = seen == null ? List.of() : seen.cells(toPicture);
    FieldFrame frame = FieldFrame.of(spec.quad());
    Quad quad = seen == null ? FieldFrame.inPicture(frame.box(), toPicture) : seen.quad(toPicture);
    double agreement = seen == null ? 0 : seen.table().proof().agreement();
    FieldEvidence evidence =
        new FieldEvidence(
            value.text(),
            0,
            agreement,
            null,
            List.of(),
            "",
            PREPARATION,
            new Point(0, 0),
            quad,
            null,
            null,
            cells);
    return new FieldReading(
        spec.name(), value, Math.round(right * 10_000) / 100.0, reason, evidence);
  }
}
