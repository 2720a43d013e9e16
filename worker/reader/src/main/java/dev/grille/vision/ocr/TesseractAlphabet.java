package dev.grille.vision.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The characters that Tesseract's networks can write; for others, such as most rare Han, each
 * writes another one, and may be sure of it. Read from the traineddata: a count of parts and their
 * offsets, little-endian (tesseract's {@code tessdatamanager.h}), of which the unicharset of the
 * network has a line for each character (its {@code unicharset(5)}).
 */
public final class TesseractAlphabet {
  /** Place of the network's unicharset among the parts. */
  private static final int UNICHARSET = 21;

  /** More parts than any version has. */
  private static final int MAX_PARTS = 100;

  private final BitSet characters;

  private TesseractAlphabet(BitSet characters) {
    this.characters = characters;
  }

  /**
   * What the networks of a language can write, all of them together where it has several.
   *
   * @param tessdata folder of the traineddata
   * @throws OcrUnavailableException when a file is no traineddata with a network
   */
  static TesseractAlphabet of(Path tessdata, Language language) {
    BitSet characters = new BitSet();
    for (String name : language.traineddata().split("\\+", -1)) {
      Path file = tessdata.resolve(name + ".traineddata");
      try {
        add(Files.readAllBytes(file), file, characters);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new TesseractAlphabet(characters);
  }

  private static void add(byte[] traineddata, Path file, BitSet characters) {
    ByteBuffer buffer = ByteBuffer.wrap(traineddata).order(ByteOrder.LITTLE_ENDIAN);
    int parts = buffer.remaining() < Integer.BYTES ? 0 : buffer.getInt();
    if (parts <= UNICHARSET
        || parts > MAX_PARTS
        || buffer.remaining() < (long) parts * Long.BYTES) {
      throw new OcrUnavailableException(file + " is no traineddata of a network");
    }
    long[] offsets = new long[parts];
    buffer.asLongBuffer().get(offsets);
    long from = offsets[UNICHARSET];
    long to =
        Arrays.stream(offsets).filter(offset -> offset > from).min().orElse(traineddata.length);
    if (from < 0 || to > traineddata.length) {
      throw new OcrUnavailableException(file + " has no characters of a network");
    }
    String unicharset =
        new String(traineddata, (int) from, (int) (to - from), StandardCharsets.UTF_8);
    unicharset
        .lines()
        .skip(1)
        .map(line -> line.split(" ", 2)[0])
        .filter(text -> !text.isEmpty() && text.codePointCount(0, text.length()) == 1)
        .forEach(text -> characters.set(text.codePointAt(0)));
  }

  /** Whether one of the networks can write a character. */
  public boolean has(int codePoint) {
    return characters.get(codePoint);
  }
}
