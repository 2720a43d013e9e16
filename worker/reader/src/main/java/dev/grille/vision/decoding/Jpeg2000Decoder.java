package dev.grille.vision.decoding;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.jpeg2000.Jpeg2000LimitException;
import dev.grille.jpeg2000.Jpeg2000Picture;
import java.io.IOException;

/** JP2 files and bare codestreams of JPEG 2000 Part 1. */
final class Jpeg2000Decoder implements PageDecoder {
  @Override
  public PageRaster decode(byte[] file, int page) throws IOException {
    Jpeg2000Picture picture = Jpeg2000Picture.open(file);
    PageRaster raster = new PageRaster(picture.width(), picture.height());
    try {
      picture.draw(raster::set);
    } catch (Jpeg2000LimitException e) {
      throw new CommandException(ErrorCode.IMAGE_TOO_LARGE, String.valueOf(e.getMessage()));
    }
    return raster;
  }
}
