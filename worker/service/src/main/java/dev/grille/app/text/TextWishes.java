package dev.grille.app.text;

import dev.grille.console.Count;
import dev.grille.contracts.TextFormat;
import dev.grille.contracts.TextOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be asked of the text of pictures, wherever it is read. */
public class TextWishes {
  @Option(
      names = "--min-size",
      paramLabel = "PIXELS",
      defaultValue = "0",
      converter = Count.OrNone.class,
      description = "leave out lines less high than this (default: ${DEFAULT-VALUE})")
  private int minSize;

  @Option(names = "--upright", description = "pages stand upright: do not look for their direction")
  private boolean upright;

  @Option(names = "--prob", description = "tell in JSON how likely each line is text at all")
  private boolean prob;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "json",
      converter = Format.class,
      description = "what the answer has beside the lines: json (nothing), text or hocr")
  private TextFormat format = TextFormat.JSON;

  /** What of the pages. */
  public final TextOptions options() {
    return new TextOptions(minSize, upright);
  }

  public final boolean prob() {
    return prob;
  }

  public final TextFormat format() {
    return format;
  }

  /** For the command line. */
  static final class Format implements ITypeConverter<TextFormat> {
    @Override
    public TextFormat convert(String text) {
      return TextFormat.ofWireName(text)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is none of json, text and hocr"));
    }
  }
}
