package dev.grille.vision.tables;

import dev.grille.vision.pages.LineReading;
import dev.grille.vision.pages.PageLineReader;
import dev.grille.vision.pages.TextRegion;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.score.LineScoreModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opencv.core.Mat;

/** Reads the cells of tables on a flat page; belongs to one thread. */
final class CellReader {
  /** Around a piece of a line, against its height. */
  private static final double ROOM = 0.15;

  /** A part of a piece that is cut at a border and worth reading, against the letters' height. */
  private static final double PART = 0.5;

  /** Height of a region with one line of text in it, against the letters' height. */
  private static final double SINGLE = 2;

  /** That nothing stands in a cell which looks empty. */
  private static final double EMPTY = 0.98;

  private final PageLineReader reader;
  private final LineScoreModel scores;
  private final double letter;
  private final CellInk ink;

  /**
   * Reads cells of a page.
   *
   * @param page 8-bit BGR, flat; stays the caller's
   * @param letter height of its letters, in pixels
   */
  CellReader(Mat page, PageLineReader reader, LineScoreModel scores, double letter) {
    this.reader = reader;
    this.scores = scores;
    this.letter = letter;
    ink = new CellInk(page, letter);
  }

  /** What stands in each cell of a grid, in the grid's order. */
  List<CellText> read(Grid grid, List<TextPiece> pieces) {
    Span[][] places = grid.places();
    Map<Span, List<TextPiece>> homes = new HashMap<>();
    for (TextPiece piece : pieces) {
      if (grid.box().grow(letter, letter).contains(piece.region().x(), piece.region().y())) {
        for (TextPiece part : cut(piece, grid, places)) {
          homes.computeIfAbsent(home(part, grid, places), span -> new ArrayList<>()).add(part);
        }
      }
    }
    List<CellText> texts = new ArrayList<>();
    for (Span cell : grid.cells()) {
      List<TextPiece> own = homes.getOrDefault(cell, List.of());
      CellText text = own.isEmpty() ? null : text(own, grid.box(cell));
      texts.add(text == null || text.lines().isEmpty() ? missed(grid.box(cell)) : text);
    }
    return new LoneStrokes(ink, letter).told(grid, texts);
  }

  private static Span home(TextPiece piece, Grid grid, Span[][] places) {
    return places[grid.row(piece.region().y())][grid.column(piece.region().x())];
  }

  /** A piece, or its parts where the borders of cells run through it. */
  private List<TextPiece> cut(TextPiece piece, Grid grid, Span[][] places) {
    Span[] row = places[grid.row(piece.region().y())];
    List<Double> borders = new ArrayList<>();
    double left = piece.left();
    double right = piece.right();
    for (int column = 1; column < grid.columns(); column++) {
      double x = grid.xs().get(column);
      boolean parts = !row[column - 1].equals(row[column]);
      if (parts && x - left > PART * letter && right - x > PART * letter) {
        borders.add(x);
      }
    }
    if (borders.isEmpty()) {
      return List.of(piece);
    }
    borders.add(right);
    List<TextPiece> parts = new ArrayList<>();
    double from = left;
    for (double border : borders) {
      double scale = piece.region().width() / Math.max(1, right - left);
      TextRegion part = piece.region().part((from - left) * scale, (border - left) * scale);
      parts.add(new TextPiece(piece.line(), part));
      from = border;
    }
    return parts;
  }

  private CellText text(List<TextPiece> pieces, Box cell) {
    List<TextRegion> regions = new ArrayList<>();
    Map<TextRegion, List<TextPiece>> lines =
        pieces.stream().collect(Collectors.groupingBy(TextPiece::line));
    lines.forEach((line, parts) -> regions.add(joined(line, parts, cell)));
    List<LineReading> readings = new ArrayList<>();
    for (TextRegion region : regions) {
      readings.addAll(reader.read(region));
    }
    return text(readings);
  }

  /** From the first piece of a line to its last, with room as far as the cell has. */
  private TextRegion joined(TextRegion line, List<TextPiece> parts, Box cell) {
    double from = Double.MAX_VALUE;
    double to = -Double.MAX_VALUE;
    for (TextPiece part : parts) {
      double middle = line.along(part.region()) + line.width() / 2;
      from = Math.min(from, middle - part.region().width() / 2);
      to = Math.max(to, middle + part.region().width() / 2);
    }
    double room = ROOM * line.height();
    double begin = line.x() - line.width() / 2;
    from = Math.max(from - room, Math.min(from, cell.left() + 2 - begin));
    to = Math.min(to + room, Math.max(to, cell.right() - 2 - begin));
    return upright(line.part(from, to), cell);
  }

  /** A narrow character with so much room that it cannot be a line that stands. */
  private TextRegion upright(TextRegion region, Box cell) {
    double missing = region.height() - region.width();
    if (missing <= 0 || region.height() > SINGLE * letter) {
      return region;
    }
    double left = region.x() - region.width() / 2;
    double right = region.x() + region.width() / 2;
    double before = Math.max(0, Math.min(missing / 2, left - cell.left() - 2));
    double behind = Math.max(0, Math.min(missing / 2, cell.right() - 2 - right));
    return region.part(-before, region.width() + behind);
  }

  private CellText text(List<LineReading> readings) {
    List<List<LineReading>> rows = new ArrayList<>();
    List<LineReading> sorted = new ArrayList<>(readings);
    sorted.sort(Comparator.comparingDouble(reading -> reading.region().y()));
    for (LineReading reading : sorted) {
      List<LineReading> last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last != null && isBeside(last.get(0), reading)) {
        last.add(reading);
      } else {
        rows.add(new ArrayList<>(List.of(reading)));
      }
    }
    List<String> lines = new ArrayList<>();
    double probability = 1;
    for (List<LineReading> row : rows) {
      row.sort(Comparator.comparingDouble(reading -> reading.region().x()));
      lines.add(row.stream().map(LineReading::text).collect(Collectors.joining(" ")));
      for (LineReading reading : row) {
        probability *= scores.probability(reading.features());
      }
    }
    return new CellText(lines, probability, false);
  }

  private static boolean isBeside(LineReading one, LineReading other) {
    double low = Math.min(one.region().height(), other.region().height());
    return Math.abs(one.region().y() - other.region().y()) < 0.5 * low;
  }

  /** A cell in which nothing was found: looked at once more, without the detector. */
  private CellText missed(Box cell) {
    Box ink = this.ink.around(cell);
    if (ink == null) {
      return new CellText(List.of(), EMPTY, false);
    }
    CellText text = text(reader.read(around(ink, cell)));
    return text.lines().isEmpty() ? new CellText(List.of(), EMPTY / 2, true) : text;
  }

  /** What is read of ink for which the detector saw no text. */
  private TextRegion around(Box ink, Box cell) {
    TextRegion found =
        new TextRegion(
            ink.centreX(),
            ink.centreY(),
            ink.width() + 0.5 * letter,
            Math.max(ink.height(), letter) + 0.4 * letter,
            0,
            1);
    return upright(found, cell);
  }
}
