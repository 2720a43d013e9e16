package dev.grille.vision.tables;

import dev.grille.contracts.CellResult;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableOptions;
import dev.grille.contracts.TableShape;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.Landmark;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Cropper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a form: in the window that its maker drew and as far below it as the table
 * goes on, by columns that are known from the template's own picture.
 */
public final class FieldTableReader {
  /** Pixels of the largest part of a picture that is cut out at once; an A4 page at 200 dpi. */
  private static final double MAX_PIXELS = 3_900_000;

  /** Share of a window's width that a table in it takes at least. */
  private static final double WIDE = 0.5;

  /** Between a cell's borders and what is read of it, of its height: rules are as thick. */
  private static final double INSET = 0.06;

  private final TableReader tables;
  private final CellWindows windows;

  /**
   * Reads tables.
   *
   * @param tables finds their cells
   * @param windows reads them
   */
  public FieldTableReader(TableReader tables, CellWindows windows) {
    this.tables = tables;
    this.windows = windows;
  }

  /**
   * A table in a template's own picture.
   *
   * @param reading what it shows
   * @param reference for reading it in others
   */
  public record Learnt(FieldReading reading, FieldReference reference) {}

  /**
   * Looks at a table in the template's own picture.
   *
   * @param template cuts it
   */
  public Learnt learn(Cropper template, FieldSpec spec) {
    FieldFrame frame = FieldFrame.of(spec.quad());
    TableWindow window = TableWindow.of(spec, FieldReference.NONE);
    Homography toPicture = frame.toTemplate();
    SeenTable seen =
        see(template, toPicture, window.region(), frame, options(spec), learning(spec))
            .orElse(null);
    if (seen == null) {
      FieldReference nothing = FieldReference.ofTable(List.of(), null, frame.box(), List.of());
      return new Learnt(TableAnswer.of(spec, nothing, null, toPicture, null), nothing);
    }
    int above = seen.rowsAbove(0);
    int head = Math.min(above + shape(spec).head(), seen.table().rows());
    double end = head == 0 ? seen.box().top() : seen.bottom(head - 1);
    Box box = seen.box();
    FieldReference known =
        FieldReference.ofTable(
            seen.labels(above, head),
            head == above ? null : new Box(box.left(), box.top(), box.right(), end),
            new Box(0, Math.max(0, end), frame.width(), frame.height()),
            seen.columns());
    return new Learnt(TableAnswer.of(spec, known, seen, toPicture, null), known);
  }

  /**
   * Reads a table in a picture of the form.
   *
   * @param picture cuts it
   * @param known what was learnt of it
   * @param map where the form is in the picture
   * @param marks other parts of the form: of those that were found below it the nearest ends it
   */
  public FieldReading read(
      Cropper picture, FieldSpec spec, FieldReference known, PlaneMap map, List<Landmark> marks) {
    TableWindow window = TableWindow.of(spec, known);
    FieldFrame frame = window.frame();
    Homography toPicture = window.toPicture(map);
    Box region = spec.grow() ? window.region(toPicture, picture, marks) : window.region();
    Reason unseen = unseen(picture, toPicture, frame, window.head());
    if (unseen == Reason.OUTSIDE_PICTURE) {
      return TableAnswer.of(spec, known, null, toPicture, unseen);
    }
    SeenTable seen =
        see(
                picture,
                toPicture,
                region,
                frame,
                options(spec),
                new KnownColumns(known.columns(), false))
            .orElse(null);
    FieldReading read = TableAnswer.of(spec, known, seen, toPicture, unseen);
    boolean open = spec.grow() && window.isOpen(marks) && !read.content().isEmpty();
    return open ? read.doubted(Reason.DOUBTFUL_ROWS, 100 * TableAnswer.IN_DOUBT) : read;
  }

  /** What is answered of a table that nobody looked for. */
  public static FieldReading unread(FieldSpec spec, FieldReference known) {
    return TableAnswer.of(spec, known, null, FieldFrame.of(spec.quad()).toTemplate(), null);
  }

  private Optional<SeenTable> see(
      Cropper picture,
      Homography toPicture,
      Box region,
      FieldFrame frame,
      TableOptions options,
      KnownColumns columns) {
    double pixels = toPicture.scaleAt(frame.width() / 2, frame.height() / 2);
    double scale = Math.min(pixels, Math.sqrt(MAX_PIXELS / region.area()));
    Homography toFrame =
        Homography.of(1 / scale, 0, region.left(), 0, 1 / scale, region.top(), 0, 0, 1);
    try (MatScope scope = new MatScope()) {
      PageTables page =
          tables.read(
              picture.cut(toPicture, region, scale, scope),
              options,
              columns.map(x -> (x - region.left()) * scale));
      return page.tables().stream()
          .map(table -> new SeenTable(table, toFrame))
          .filter(table -> table.box().intersect(frame.box()).width() >= WIDE * frame.width())
          .max(Comparator.comparingDouble(table -> table.box().intersect(frame.box()).area()))
          .map(table -> read(picture, table, toPicture));
    }
  }

  /** The same table whose cells are read as windows of text are: by all that reads those. */
  private SeenTable read(Cropper picture, SeenTable seen, Homography toPicture) {
    List<Quad> places = seen.cells(toPicture).stream().map(CellResult::quad).toList();
    List<TableCell> cells = seen.table().cells();
    List<Integer> written =
        IntStream.range(0, cells.size())
            .filter(i -> !cells.get(i).lines().isEmpty())
            .boxed()
            .toList();
    List<FieldSpec> specs =
        written.stream()
            .map(i -> FieldSpec.text("cell " + i, inside(places.get(i))).growing(true))
            .toList();
    List<FieldReading> readings = windows.read(picture, specs);
    List<TableCell> read = new ArrayList<>(cells);
    for (int i = 0; i < written.size(); i++) {
      FieldReading reading = readings.get(i);
      if (!reading.value().isBlank()) {
        read.set(
            written.get(i),
            cells.get(written.get(i)).reading(List.of(reading.value()), reading.score()));
      }
    }
    return seen.with(read);
  }

  /** A cell without its borders. */
  private static Quad inside(Quad cell) {
    FieldFrame frame = FieldFrame.of(cell);
    double by = INSET * Math.min(frame.width(), frame.height());
    return FieldFrame.inPicture(frame.box().grow(-by, -by), frame.toTemplate());
  }

  /** Each column has a name above it where the head is one row. */
  private static KnownColumns learning(FieldSpec spec) {
    return new KnownColumns(List.of(), shape(spec).head() == 1);
  }

  private static TableOptions options(FieldSpec spec) {
    Ruling ruling = shape(spec).ruling();
    Boolean lineless = ruling == null ? null : ruling == Ruling.HORIZONTAL || ruling == Ruling.NONE;
    return new TableOptions(lineless, false, true);
  }

  static TableShape shape(FieldSpec spec) {
    return Objects.requireNonNull(spec.table(), "a table says what it is like");
  }

  /** Whether a part of the window, or what should stand at its top, leaves the picture. */
  private static @Nullable Reason unseen(
      Cropper picture, Homography toPicture, FieldFrame frame, double head) {
    List<Point> corners = FieldFrame.inPicture(frame.box(), toPicture).corners();
    Point left = toPicture.map(new Point(0, head));
    Point right = toPicture.map(new Point(frame.width(), head));
    if (Stream.concat(corners.stream(), Stream.of(left, right))
        .noneMatch(place -> isShown(picture, place))) {
      return Reason.OUTSIDE_PICTURE;
    }
    return corners.stream().allMatch(place -> isShown(picture, place)) ? null : Reason.CUT_OFF;
  }

  private static boolean isShown(Cropper picture, Point place) {
    return picture.shows(place.x(), place.y());
  }
}
