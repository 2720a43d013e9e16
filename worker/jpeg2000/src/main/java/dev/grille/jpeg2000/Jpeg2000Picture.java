package dev.grille.jpeg2000;

import java.io.IOException;

/** A JP2 file or a bare codestream whose headers have been read. */
public final class Jpeg2000Picture {
  private final Codestream codestream;
  private final Colours colours;

  private Jpeg2000Picture(Codestream codestream, Colours colours) {
    this.codestream = codestream;
    this.colours = colours;
  }

  /**
   * Reads the headers.
   *
   * @throws IOException when they are damaged
   */
  public static Jpeg2000Picture open(byte[] file) throws IOException {
    Jp2Boxes boxes = Jp2Boxes.read(file);
    Codestream codestream = Codestream.read(boxes.codestream());
    return new Jpeg2000Picture(codestream, Colours.of(boxes, codestream.grid().components()));
  }

  public int width() {
    return codestream.grid().image().width();
  }

  public int height() {
    return codestream.grid().image().height();
  }

  /** Whether it has one colour, which the three of its pixels are then alike. */
  public boolean isGrey() {
    return colours.colours().size() == 1;
  }

  /**
   * Decodes all tiles and hands over every pixel.
   *
   * @throws IOException when the file is damaged; some pixels may have been handed over
   * @throws Jpeg2000LimitException when decoding would take too much
   */
  public void draw(PixelSink sink) throws IOException {
    TileDecoder decoder = new TileDecoder(codestream);
    TilePainter painter = new TilePainter(codestream.grid(), colours, sink);
    for (int tile = 0; tile < codestream.grid().tiles(); tile++) {
      painter.paint(codestream.grid().tile(tile), decoder.decode(tile));
    }
  }
}
