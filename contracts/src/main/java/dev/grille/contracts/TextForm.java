package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * {@code text}: reads all the text of pictures. Its options may stand in {@code configure} too, as
 * other services take them.
 */
final class TextForm implements WireForm<Command.ReadText, Answer.TextRead> {
  /** Highest {@code min_size}, in pixels: more than any line of a picture that is accepted. */
  static final int MAX_MIN_SIZE = 5000;

  private static final String CONFIGURE = "configure";
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
          "id", "type", CONFIGURE, MIN_SIZE, OUTPUT_PROB, FORMAT, UPRIGHT, DIR_ASSURE);

  @Override
  public Command.ReadText command(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    JsonPlace place = body.child(CONFIGURE);
    JsonPlace configure = place == null ? null : place.object();
    if (configure != null) {
      configure.collectUnknown(OPTIONS, unknown);
    }
    Integer minSize = option(body, configure, p -> p.whole(0, MAX_MIN_SIZE), MIN_SIZE);
    Boolean prob = option(body, configure, JsonPlace::flag, OUTPUT_PROB);
    Boolean upright = option(body, configure, JsonPlace::flag, UPRIGHT, DIR_ASSURE);
    TextFormat format = option(body, configure, TextForm::format, FORMAT);
    return new Command.ReadText(
        id,
        CommandProperties.pictures(body, unknown),
        new TextOptions(minSize == null ? 0 : minSize, upright != null && upright),
        prob != null && prob,
        format == null ? TextFormat.JSON : format,
        List.copyOf(unknown));
  }

  /** What the body and its configure say under these names, which must be the same. */
  private static <T> @Nullable T option(
      JsonPlace body, @Nullable JsonPlace configure, Function<JsonPlace, T> read, String... names) {
    @Nullable JsonPlace[] places = new JsonPlace[2 * names.length];
    for (int i = 0; i < names.length; i++) {
      places[i] = body.child(names[i]);
      places[names.length + i] = configure == null ? null : configure.child(names[i]);
    }
    return JsonPlace.agreed(read, places);
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
