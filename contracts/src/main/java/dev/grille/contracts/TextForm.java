package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * {@code text}: reads all the text of pictures. Its options may stand in {@code configure} too, as
 * other services take them.
 */
final class TextForm implements WireForm<Command.ReadText, Answer.TextRead> {
  /** Highest {@code min_size}, in pixels: more than any line of a picture that is accepted. */
  static final int MAX_MIN_SIZE = 5000;

  private static final String MIN_SIZE = "min_size";
  private static final String OUTPUT_PROB = "output_prob";
  private static final String FORMAT = "format";
  private static final String UPRIGHT = "upright";

  /** What some services call {@link #UPRIGHT}. */
  private static final String DIR_ASSURE = "dir_assure";

  private static final Set<String> OPTIONS =
      Set.of(MIN_SIZE, OUTPUT_PROB, FORMAT, UPRIGHT, DIR_ASSURE);

  private static final Set<String> PROPERTIES =
      CommandProperties.withPictures(
          "id", "type", Configure.NAME, MIN_SIZE, OUTPUT_PROB, FORMAT, UPRIGHT, DIR_ASSURE);

  @Override
  public Command.ReadText command(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    Configure said = Configure.of(body, OPTIONS, unknown);
    Integer minSize = said.option(place -> place.whole(0, MAX_MIN_SIZE), MIN_SIZE);
    boolean prob = said.flag(OUTPUT_PROB);
    boolean upright = said.flag(UPRIGHT, DIR_ASSURE);
    TextFormat format = said.option(TextForm::format, FORMAT);
    return new Command.ReadText(
        id,
        CommandProperties.pictures(body, unknown),
        new TextOptions(minSize == null ? 0 : minSize, upright),
        prob,
        format == null ? TextFormat.JSON : format,
        List.copyOf(unknown));
  }

  private static TextFormat format(JsonPlace place) {
    return TextFormat.ofWireName(place.string())
        .orElseThrow(() -> place.invalid("must be json, text or hocr"));
  }

  @Override
  public void write(JsonGenerator out, Answer.TextRead answer) {
    PictureJson.TEXTS.write(out, answer.pictures());
  }

  @Override
  public Answer.TextRead answer(JsonPlace place, Answer.Envelope envelope) {
    return new Answer.TextRead(envelope, PictureJson.TEXTS.read(place));
  }
}
