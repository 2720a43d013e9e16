package dev.grille.recognition;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.Command.ReadText;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureJson;
import dev.grille.contracts.TextResult;
import dev.grille.reader.Picture;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import dev.grille.reader.TextReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads all the text of pictures. Its lines stand in the answer alone: they have no names under
 * which a table of them could be asked.
 */
public final class TextHandler implements CommandHandler<ReadText> {
  private final RequestedPictures pictures;
  private final Reader reader;

  public TextHandler(RequestedPictures pictures, Reader reader) {
    this.pictures = pictures;
    this.reader = reader;
  }

  @Override
  public Class<ReadText> handles() {
    return ReadText.class;
  }

  @Override
  public Prepared prepare(ReadText command, CommandRun run) {
    return pictures.prepare(run, command.pictures(), new Pages(command));
  }

  private final class Pages implements Recognition<TextResult> {
    private final ReadText command;

    Pages(ReadText command) {
      this.command = command;
    }

    @Override
    public @Nullable String templateId() {
      return null;
    }

    @Override
    public String readWith() {
      return "text min_size=%s upright=%s prob=%s format=%s"
          .formatted(
              command.options().minSize(),
              command.options().upright(),
              command.prob(),
              command.format().wireName());
    }

    @Override
    public PictureJson<TextResult> json() {
      return PictureJson.TEXTS;
    }

    @Override
    public Done<TextResult> read(Picture picture) {
      TextReading reading = reader.ask(new Task.ReadText(picture, command.options()));
      return new Done<>(
          TextResult.of(reading.page(), command.prob(), command.format()), reading.timings());
    }

    @Override
    public Answer answer(Answer.Envelope envelope, PictureAnswers<TextResult> answers) {
      return new Answer.TextRead(envelope, answers);
    }
  }
}
