package dev.grille.vision.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the marks of items, such as {@code 1.}, {@code (2)} or a dash, to the lines that they stand
 * before: the detector finds them apart, and so are columns of plain numbers, which stay so.
 */
final class ItemMarks {
  private static final Pattern MARK =
      Pattern.compile("[(（]?[0-9A-Za-z\\p{IsHan}]{1,3}[.、)）:：]|[-–—•·*]");

  /** Between a mark and its line, against their height. */
  private static final double GAP = 2;

  /** How far a mark may lie beside the line, against the line's height. */
  private static final double ASIDE = 0.5;

  private ItemMarks() {}

  /** The lines, those with a mark before them joined to it. */
  static List<LineReading> joined(List<LineReading> lines) {
    List<LineReading> joined = new ArrayList<>(lines);
    for (LineReading mark : lines) {
      if (!mark.vertical() && MARK.matcher(mark.text()).matches()) {
        LineReading line = behind(mark, joined);
        if (line != null) {
          joined.remove(mark);
          joined.set(joined.indexOf(line), both(mark, line));
        }
      }
    }
    return joined;
  }

  private static @Nullable LineReading behind(LineReading mark, List<LineReading> lines) {
    LineReading nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (LineReading line : lines) {
      if (line != mark && !line.vertical()) {
        TextRegion region = line.region();
        double gap = -region.along(mark.region()) - (region.width() + mark.region().width()) / 2;
        double aside = Math.abs(region.across(mark.region()));
        if (gap > -ASIDE * region.height()
            && gap < Math.min(least, GAP * region.height())
            && aside < ASIDE * region.height()) {
          nearest = line;
          least = gap;
        }
      }
    }
    return nearest;
  }

  private static LineReading both(LineReading mark, LineReading line) {
    TextRegion region = line.region();
    double begin = region.along(mark.region()) - mark.region().width() / 2 + region.width() / 2;
    return new LineReading(
        region.part(begin, region.width()),
        mark.text() + " " + line.text(),
        Math.min(mark.mean(), line.mean()),
        Math.min(mark.worst(), line.worst()),
        line.spacesSure(),
        false,
        null);
  }
}
