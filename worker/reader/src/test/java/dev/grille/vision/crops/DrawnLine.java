package dev.grille.vision.crops;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A line of text as a crop, and readings of it that know where each character stands. */
final class DrawnLine {
  private static final int MARGIN = 8;
  private static final int ROWS = 60;

  /** Where the letters stand, in pixels from above. */
  static final int BASE = 44;

  private static final int SIZE = 36;

  private final String text;
  private final Mat crop;
  private final List<OcrSymbol> symbols = new ArrayList<>();

  DrawnLine(String text, MatScope scope) {
    this(text, Font.SANS_SERIF, scope);
  }

  DrawnLine(String text, String family, MatScope scope) {
    this.text = text;
    Font font = new Font(family, Font.PLAIN, SIZE);
    BufferedImage image =
        new BufferedImage(2 * MARGIN + SIZE * text.length(), ROWS, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), ROWS);
    pen.setColor(Color.BLACK);
    pen.setFont(font);
    pen.drawString(text, MARGIN, BASE);
    for (int i = 0; i < text.length(); i++) {
      int left = MARGIN + pen.getFontMetrics().stringWidth(text.substring(0, i));
      int right = MARGIN + pen.getFontMetrics().stringWidth(text.substring(0, i + 1));
      symbols.add(symbol(text.charAt(i), left, right));
    }
    pen.dispose();
    crop = scope.own(new Mat(ROWS, image.getWidth(), CvType.CV_8UC1));
    crop.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
  }

  private static OcrSymbol symbol(char c, int left, int right) {
    return new OcrSymbol(String.valueOf(c), 99, new OcrBox(left, 0, right, ROWS));
  }

  Mat crop() {
    return crop;
  }

  /** Of the text, in pixels. */
  double height() {
    return SIZE;
  }

  /** Its ink beside a reading of it. */
  LineInk ink(OcrText read) {
    return new LineInk(crop, read, SIZE);
  }

  /** The line read right. */
  OcrText read() {
    return readAs(text);
  }

  /** The line with other characters in the places of its own. */
  OcrText readAs(String other) {
    List<OcrSymbol> read = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(other.charAt(i))) {
        OcrBox box = symbols.get(i).box();
        read.add(symbol(other.charAt(i), box.left(), box.right()));
      }
    }
    return words(read);
  }

  /** The line without one of its characters. */
  OcrText without(int place) {
    List<OcrSymbol> read = new ArrayList<>(symbols);
    read.remove(place);
    return words(read);
  }

  private static OcrText words(List<OcrSymbol> symbols) {
    OcrBox all = new OcrBox(0, 0, symbols.get(symbols.size() - 1).box().right(), ROWS);
    return new OcrText(List.of(new OcrWord("", 99, all, 0, symbols)));
  }
}
