package dev.grille.recognition;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command.ReadTables;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureJson;
import dev.grille.contracts.TableResult;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.TableReading;
import dev.grille.reader.Task;
import dev.grille.sheets.TableAnswers;
import org.jspecify.annotations.Nullable;

/** Reads the tables of pictures. As lines of text, cells stand in the answer alone. */
public final class TableHandler implements CommandHandler<ReadTables> {
  private final RequestedPictures pictures;
  private final Reader reader;

  public TableHandler(RequestedPictures pictures, Reader reader) {
    this.pictures = pictures;
    this.reader = reader;
  }

  @Override
  public Class<ReadTables> handles() {
    return ReadTables.class;
  }

  @Override
  public Prepared prepare(ReadTables command, CommandRun run) {
    return pictures.prepare(run, command.pictures(), new Tables(command));
  }

  private final class Tables implements Recognition<TableResult> {
    private final ReadTables command;

    Tables(ReadTables command) {
      this.command = command;
    }

    @Override
    public @Nullable String templateId() {
      return null;
    }

    @Override
    public String readWith() {
      return "table line_less=%s finance=%s upright=%s format=%s"
          .formatted(
              command.options().lineless(),
              command.options().finance(),
              command.options().upright(),
              command.format().wireName());
    }

    @Override
    public PictureJson<TableResult> json() {
      return PictureJson.TABLES;
    }

    @Override
    public Done<TableResult> read(Picture picture) {
      TableReading reading = reader.ask(new Task.ReadTables(picture, command.options()));
      return new Done<>(TableAnswers.of(reading.page(), command.format()), reading.timings());
    }

    @Override
    public Answer answer(Answer.Envelope envelope, PictureAnswers<TableResult> answers) {
      return new Answer.TablesRead(envelope, answers);
    }
  }
}
