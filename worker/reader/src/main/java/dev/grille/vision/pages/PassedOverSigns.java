package dev.grille.vision.pages;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.PassedOver;
import dev.grille.vision.text.Writing;
import java.util.List;

/**
 * Puts signs back that the network passed over: small ones at the edge of Han text, asterisks and
 * full stops above all, it sees about as well as nothing. Where ink of a sign's size stands that no
 * character accounts for, it is the sign.
 */
final class PassedOverSigns {
  /** How much likelier nothing may be, as a natural logarithm: twenty times. */
  private static final double BORNE = Math.log(20);

  /** From a character's middle to where its ink ends, against the height of the line's ink. */
  private static final double HALF_HAN = 0.5;

  private static final double HALF = 0.35;

  /** Half the width of the ink that is looked at, against the same. */
  private static final double REACH = 0.15;

  /** Share of its columns that have ink. */
  private static final double INKED = 0.3;

  /** Highest ink of a sign, against the same: asterisks and full stops have 0.3, rules all. */
  private static final double HIGHEST = 0.6;

  /** Of the signs that are put back on drawn pages and invoices hardly one is wrong. */
  private static final double CONFIDENCE = 80;

  private final SeenLine seen;
  private final int width;

  /**
   * Of the line in a crop.
   *
   * @param width of the crop, in pixels
   */
  PassedOverSigns(SeenLine seen, int width) {
    this.seen = seen;
    this.width = width;
  }

  /** A reading with the signs that it lacks; the same where it lacks none. */
  OcrText restored(OcrText read) {
    if (read.lattice() == null) {
      return read;
    }
    List<OcrSymbol> symbols = read.symbols();
    List<PassedOver> missed =
        PassedOver.of(read.lattice()).stream()
            .filter(one -> one.logRatio() >= -BORNE && isSign(one.character()))
            .filter(one -> isFree(one, symbols) && isInked(one.place() * width))
            .toList();
    return PassedOver.putBack(missed, read, width, REACH * seen.inkHeight(), one -> CONFIDENCE);
  }

  private static boolean isSign(String character) {
    return !Character.isLetterOrDigit(character.codePointAt(0));
  }

  /** Whether neither neighbour's ink reaches its place. */
  private boolean isFree(PassedOver one, List<OcrSymbol> symbols) {
    double place = one.place() * width;
    int after = one.before();
    return (after == 0 || place - right(symbols.get(after - 1)) >= 0)
        && (after == symbols.size() || left(symbols.get(after)) - place >= 0);
  }

  private double right(OcrSymbol symbol) {
    return symbol.box().middle() + half(symbol);
  }

  private double left(OcrSymbol symbol) {
    return symbol.box().middle() - half(symbol);
  }

  private double half(OcrSymbol symbol) {
    return (Writing.hasHan(symbol.text()) ? HALF_HAN : HALF) * seen.inkHeight();
  }

  private boolean isInked(double place) {
    double reach = REACH * seen.inkHeight();
    int from = (int) Math.max(0, place - reach);
    int to = (int) Math.min(width, Math.ceil(place + reach));
    int inked = 0;
    for (int x = from; x < to; x++) {
      inked += seen.hasInk(x) ? 1 : 0;
    }
    return inked >= INKED * (to - from) && seen.rowsWithInk(from, to) <= HIGHEST * seen.inkHeight();
  }
}
