package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * {@code table}: reads the tables of pictures. Its options may stand in {@code configure} too, as
 * other services take them.
 */
final class TableForm implements WireForm<Command.ReadTables, Answer.TablesRead> {
  private static final String FORMAT = "format";
  private static final String LINE_LESS = "line_less";
  private static final String FINANCE = "finance";
  private static final String UPRIGHT = "upright";

  /** What some services call {@link #UPRIGHT}. */
  private static final String DIR_ASSURE = "dir_assure";

  private static final Set<String> OPTIONS =
      Set.of(FORMAT, LINE_LESS, FINANCE, UPRIGHT, DIR_ASSURE);

  private static final Set<String> PROPERTIES =
      CommandProperties.withPictures(
          "id", "type", Configure.NAME, FORMAT, LINE_LESS, FINANCE, UPRIGHT, DIR_ASSURE);

  @Override
  public Command.ReadTables command(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    Configure said = Configure.of(body, OPTIONS, unknown);
    Boolean lineless = said.option(JsonPlace::flag, LINE_LESS);
    boolean finance = said.flag(FINANCE);
    boolean upright = said.flag(UPRIGHT, DIR_ASSURE);
    TableFormat format = said.option(TableForm::format, FORMAT);
    return new Command.ReadTables(
        id,
        CommandProperties.pictures(body, unknown),
        new TableOptions(lineless, finance, upright),
        format == null ? TableFormat.JSON : format,
        List.copyOf(unknown));
  }

  private static TableFormat format(JsonPlace place) {
    return TableFormat.ofWireName(place.string())
        .orElseThrow(() -> place.invalid("must be json, html or xlsx"));
  }

  @Override
  public void write(JsonGenerator out, Answer.TablesRead answer) {
    PictureJson.TABLES.write(out, answer.pictures());
  }

  @Override
  public Answer.TablesRead answer(JsonPlace place, Answer.Envelope envelope) {
    return new Answer.TablesRead(envelope, PictureJson.TABLES.read(place));
  }
}
