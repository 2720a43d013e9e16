package dev.grille.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the samples of tiles into opaque red, green and blue of eight bits. */
final class TilePainter {
  private static final int WHITE = 255;
  private static final int MIDDLE = 128;

  private final ImageGrid grid;
  private final Colours colours;
  private final PixelSink sink;

  TilePainter(ImageGrid grid, Colours colours, PixelSink sink) {
    this.grid = grid;
    this.colours = colours;
    this.sink = sink;
  }

  void paint(Rect tile, List<Plane> planes) {
    List<Row> rows = new ArrayList<>();
    for (Channel channel : colours.colours()) {
      rows.add(new Row(tile, channel, planes.get(channel.component())));
    }
    Channel opaque = colours.opacity();
    Row opacity = opaque == null ? null : new Row(tile, opaque, planes.get(opaque.component()));
    int last = rows.size() - 1;
    for (int y = tile.y0(); y < tile.y1(); y++) {
      for (Row row : rows) {
        row.read(y);
      }
      if (opacity != null) {
        opacity.read(y);
      }
      for (int x = tile.x0(); x < tile.x1(); x++) {
        pixel(x, y, rows.get(0).at(x), rows.get(last / 2).at(x), rows.get(last).at(x), opacity);
      }
    }
  }

  private void pixel(int x, int y, int first, int second, int third, @Nullable Row opacity) {
    int red = first;
    int green = second;
    int blue = third;
    if (colours.sycc()) {
      // IEC 61966-2-1, amendment 1.
      int bluish = second - MIDDLE;
      int reddish = third - MIDDLE;
      red = held(first + 1.402f * reddish);
      green = held(first - 0.344136f * bluish - 0.714136f * reddish);
      blue = held(first + 1.772f * bluish);
    }
    if (opacity != null) {
      int alpha = opacity.at(x);
      red = onWhite(red, alpha);
      green = onWhite(green, alpha);
      blue = onWhite(blue, alpha);
    }
    sink.set(x - grid.image().x0(), y - grid.image().y0(), red, green, blue);
  }

  private int onWhite(int colour, int alpha) {
    int laid = colours.multiplied() ? colour : (colour * alpha + WHITE / 2) / WHITE;
    return Math.min(WHITE, laid + WHITE - alpha);
  }

  private static int held(float value) {
    return (int) Math.max(0, Math.min(WHITE, value + 0.5f));
  }

  /** A row of one channel; samples are repeated where the component has fewer than the grid. */
  private final class Row {
    private final Channel channel;
    private final Component component;
    private final Plane plane;
    private final Rect area;
    private final int[] samples;

    Row(Rect tile, Channel channel, Plane plane) {
      this.channel = channel;
      this.component = grid.components().get(channel.component());
      this.plane = plane;
      this.area = tile.sampled(component.dx(), component.dy());
      this.samples = new int[Math.max(1, area.width())];
      samples[0] = 1 << (component.bits() - 1);
    }

    void read(int y) {
      if (!area.isEmpty()) {
        int row = Math.min(area.height() - 1, Math.max(0, y / component.dy() - area.y0()));
        plane.row(row, 1 << (component.bits() - 1), component.most(), samples);
      }
    }

    int at(int x) {
      int column = Math.min(samples.length - 1, Math.max(0, x / component.dx() - area.x0()));
      return channel.eight()[samples[column]] & 0xff;
    }
  }
}
