package dev.grille.app.text;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.pages.FilePage;
import dev.grille.app.pages.PageCommand;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.PageText;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.TextFormat;
import dev.grille.contracts.TextResult;
import dev.grille.reader.Reader;
import dev.grille.reader.Task;
import dev.grille.reader.TextReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the text of pictures in this process, by the rules that a worker goes by. */
@Command(
    name = "text",
    description = {
      "Reads all the text of pictures without Kafka and prints its lines.",
      "Exit code 0: all were read; 1: one was refused."
    },
    mixinStandardHelpOptions = true)
public final class TextCommand extends PageCommand {
  @Mixin private TextWishes wishes = new TextWishes();

  @Option(
      names = "--json",
      description = "print for each page the answer as a worker would send it")
  private boolean json;

  @Override
  protected CommandType type() {
    return CommandType.TEXT;
  }

  @Override
  protected boolean answers() {
    return json;
  }

  @Override
  protected OverlayScene read(Reader reader, FilePage page) {
    TextReading reading = reader.ask(new Task.ReadText(page.picture(), wishes.options()));
    if (json) {
      TextResult result = TextResult.of(reading.page(), wishes.prob(), wishes.format());
      System.out.println(
          json(
              page.title(),
              new Answer.TextRead(envelope(reading.timings()), PictureAnswers.of(result))));
    } else {
      print(page.title(), reading.page());
    }
    return TextScene.of(page.title(), reading.page());
  }

  private void print(String title, PageText page) {
    TextFormat format = wishes.format() == TextFormat.HOCR ? TextFormat.HOCR : TextFormat.TEXT;
    if (format == TextFormat.TEXT && areSeveral()) {
      System.out.println("== " + title);
    }
    String content = String.valueOf(format.content(page));
    System.out.print(content.isEmpty() || content.endsWith("\n") ? content : content + "\n");
  }
}
