package dev.grille.vision.tables;

import dev.grille.contracts.ColumnSum;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableEdge;
import dev.grille.contracts.TableOptions;
import dev.grille.contracts.TableProof;
import dev.grille.documents.Outline;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.pages.PageLineReader;
import dev.grille.vision.pages.PageTurner;
import dev.grille.vision.pages.TextRegion;
import dev.grille.vision.pages.UprightPage;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.seals.FoundSeal;
import dev.grille.vision.seals.SealEraser;
import dev.grille.vision.seals.SealFinder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.opencv.core.Mat;

/** Reads the tables of a page. Belongs to one thread. */
public final class TableReader {
  /** Height of letters against that of the regions that the detector makes around their lines. */
  private static final double LETTER = 0.72;

  /** The same against that of the ink of their lines, which reaches below and above them. */
  private static final double INK = 0.8;

  /** Of letters on a page without text, in pixels. */
  private static final double UNKNOWN = 16;

  /** Between the words of a line, against its height: parts columns that stand close. */
  private static final double WORD = 0.3;

  /** Share of drawn tables all of whose spans are right, and of that where rows are in doubt. */
  private static final double RIGHT = 0.75;

  private static final double DOUBTED = 0.5;

  /** How near a table's end lies to that of the picture that cuts it, in letters. */
  private static final double CUT = 0.3;

  private final PageTurner turner;
  private final TextRecognizer recognizer;
  private final LineScoreModel scores;

  /** Reads by these engines, which stay the caller's. */
  public TableReader(OcrEngines engines, LineScoreModel scores) {
    this.scores = scores;
    turner = new PageTurner(engines);
    recognizer = engines.recognizer(Engine.PP_OCR, Language.MIXED);
  }

  /**
   * Reads the tables of a page.
   *
   * @param picture 8-bit BGR, as its file says that it is to be shown
   */
  public PageTables read(Mat picture, TableOptions options) {
    return read(picture, options, KnownColumns.NONE, false);
  }

  /**
   * Reads a part of a page that shows one table.
   *
   * @param picture 8-bit BGR, upright and as if seen straight from above
   * @param columns what is known of them, in its pixels
   */
  PageTables read(Mat picture, TableOptions options, KnownColumns columns) {
    return read(picture, options, columns, true);
  }

  private PageTables read(
      Mat picture, TableOptions options, KnownColumns columns, boolean straight) {
    try (MatScope scope = new MatScope()) {
      Mat legible = withoutSeals(picture, scope);
      UprightPage page = turner.turn(legible, options.upright(), scope);
      double rough = LETTER * median(heights(page.regions()), UNKNOWN / LETTER);
      Mat pixels = page.pixels();
      Flattening flattening =
          straight
              ? PageFlattener.byRules(pixels, page.regions(), rough)
              : PageFlattener.of(pixels, page.regions(), page.skew(), rough);
      Mat flat = FlatSheet.of(pixels, flattening, scope);
      List<TextRegion> lines = new ArrayList<>();
      for (TextRegion line : page.lines()) {
        lines.add(level(line, flattening));
      }
      List<TextPiece> words = pieces(new PageLineReader(flat, recognizer), lines);
      double seen = letter(words, rough);
      List<Rule> rules =
          new RuleFinder(seen).find(flat, words.stream().map(TextPiece::box).toList());
      Mat clean = RuleRemover.without(rules, flat, scope);
      PageLineReader reader = new PageLineReader(clean, recognizer);
      List<TextPiece> pieces = new ArrayList<>(pieces(reader, lines));
      pieces.removeIf(new RuleRests(rules, seen)::hasPiece);
      double letter = letter(pieces, seen);
      pieces.addAll(new LoneGlyphs(clean, letter).beside(pieces, rules));
      RuleRests rests = new RuleRests(rules, letter);
      pieces.removeIf(piece -> rests.hasPiece(piece) || rests.hasDot(piece));
      CellReader cells = new CellReader(clean, reader, scores, letter);
      List<Table> tables = new ArrayList<>();
      Stripes stripes = new Stripes(new ShadedBands(letter).all(flat));
      TableFinder finder = new TableFinder(letter, columns, stripes);
      for (FoundTable found : finder.find(rules, pieces, options)) {
        tables.add(table(found, cells.read(found.grid(), pieces), flattening, page, letter));
      }
      return new PageTables(
          picture.cols(), picture.rows(), 90 * page.quarters(), page.skew(), tables);
    }
  }

  /** Without round seals, the ink of which would part and join what stands below. */
  private static Mat withoutSeals(Mat picture, MatScope scope) {
    // A coloured frame is more likely a table's own.
    List<FoundSeal> round =
        SealFinder.find(picture).stream()
            .filter(seal -> seal.isColoured() && seal.outline() != Outline.RECTANGLE)
            .toList();
    return round.isEmpty() ? picture : SealEraser.erased(picture, round, scope);
  }

  private static List<TextPiece> pieces(PageLineReader reader, List<TextRegion> lines) {
    List<TextPiece> pieces = new ArrayList<>();
    for (TextRegion line : lines) {
      reader.words(line, WORD).forEach(word -> pieces.add(new TextPiece(line, word)));
    }
    return pieces;
  }

  private static double letter(List<TextPiece> pieces, double otherwise) {
    return INK * median(heights(pieces.stream().map(TextPiece::region).toList()), otherwise / INK);
  }

  private static double[] heights(List<TextRegion> regions) {
    return regions.stream()
        .filter(region -> region.width() > region.height())
        .mapToDouble(TextRegion::height)
        .toArray();
  }

  private static double median(double[] values, double otherwise) {
    Arrays.sort(values);
    return values.length == 0 ? otherwise : values[values.length / 2];
  }

  /** Where a region lies on the flat page, on which lines lie level. */
  private static TextRegion level(TextRegion region, Flattening flattening) {
    Point middle = flattening.flat(new Point(region.x(), region.y()));
    double cos = Math.cos(Math.toRadians(region.angle()));
    double sin = Math.sin(Math.toRadians(region.angle()));
    double half = region.width() / 2;
    double ends = region.offset(half);
    Point left =
        flattening.flat(
            new Point(region.x() - half * cos - ends * sin, region.y() - half * sin + ends * cos));
    Point right =
        flattening.flat(
            new Point(region.x() + half * cos - ends * sin, region.y() + half * sin + ends * cos));
    double width = Math.hypot(right.x() - left.x(), right.y() - left.y());
    double angle = Math.toDegrees(Math.atan2(right.y() - left.y(), right.x() - left.x()));
    double y = region.bend() == 0 ? middle.y() : (left.y() + right.y()) / 2;
    return new TextRegion(
        (left.x() + right.x()) / 2,
        y,
        width,
        region.height(),
        Math.abs(angle) < 3 ? 0 : angle,
        region.prob());
  }

  private static Table table(
      FoundTable found,
      List<CellText> texts,
      Flattening flattening,
      UprightPage page,
      double letter) {
    Grid grid = found.grid();
    List<TableCell> cells = new ArrayList<>();
    TreeMap<Integer, RowDoubt> doubts = new TreeMap<>(found.doubts());
    String[][] plain = new String[grid.rows()][grid.columns()];
    for (String[] row : plain) {
      Arrays.fill(row, "");
    }
    for (int i = 0; i < texts.size(); i++) {
      Span span = grid.cells().get(i);
      CellText text = texts.get(i);
      plain[span.row()][span.column()] = String.join("", text.lines());
      if (text.unread()) {
        doubts.putIfAbsent(span.row(), RowDoubt.UNREAD);
      }
      cells.add(
          new TableCell(
              span.row(),
              span.column(),
              span.rowEnd() - span.row(),
              span.columnEnd() - span.column(),
              text.lines(),
              inPicture(grid.box(span), flattening, page),
              percent(text.probability())));
    }
    Set<TableEdge> cut = cut(grid.box(), page.pixels(), letter);
    if (cut.contains(TableEdge.TOP)) {
      doubts.put(0, RowDoubt.CUT);
    }
    if (cut.contains(TableEdge.BOTTOM)) {
      doubts.put(grid.rows() - 1, RowDoubt.CUT);
    }
    List<ColumnSum> sums = ColumnSums.of(plain);
    TableProof proof =
        new TableProof(
            found.rowsByRules(),
            found.rowsByText(),
            found.columnsByRules(),
            found.columnsByText(),
            found.agreement(),
            doubts,
            sums,
            cut);
    return new Table(
        inPicture(grid.box(), flattening, page),
        found.ruling(),
        grid.rows(),
        grid.columns(),
        cells,
        proof,
        percent(RIGHT * found.agreement() * (doubts.isEmpty() ? 1 : DOUBTED)));
  }

  private static Set<TableEdge> cut(Box box, Mat page, double letter) {
    double near = Math.max(2, CUT * letter);
    Set<TableEdge> cut = EnumSet.noneOf(TableEdge.class);
    if (box.left() <= near) {
      cut.add(TableEdge.LEFT);
    }
    if (box.top() <= near) {
      cut.add(TableEdge.TOP);
    }
    if (box.right() >= page.cols() - 1 - near) {
      cut.add(TableEdge.RIGHT);
    }
    if (box.bottom() >= page.rows() - 1 - near) {
      cut.add(TableEdge.BOTTOM);
    }
    return cut;
  }

  private static Quad inPicture(Box box, Flattening flattening, UprightPage page) {
    return page.toPicture().toPicture(flattening.page(box.quad()));
  }

  private static double percent(double probability) {
    return Math.round(10_000 * probability) / 100.0;
  }
}
