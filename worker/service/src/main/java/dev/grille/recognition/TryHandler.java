package dev.grille.recognition;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.TemplateCommand.TryTemplate;
import dev.grille.reader.Reader;
import dev.grille.templates.ServedTemplate;
import dev.grille.templates.TemplateCatalogue;

/**
 * Reads pictures with a version that need not be published. Its values stand in the answer alone:
 * they are nobody's results.
 */
public final class TryHandler implements CommandHandler<TryTemplate> {
  private final TemplateCatalogue templates;
  private final RequestedPictures pictures;
  private final Reader reader;
  private final ResultShaper shaper;

  public TryHandler(
      TemplateCatalogue templates, RequestedPictures pictures, Reader reader, ResultShaper shaper) {
    this.templates = templates;
    this.pictures = pictures;
    this.reader = reader;
    this.shaper = shaper;
  }

  @Override
  public Class<TryTemplate> handles() {
    return TryTemplate.class;
  }

  @Override
  public Prepared prepare(TryTemplate command, CommandRun run) {
    ServedTemplate template = templates.findAny(command.template(), command.templateVersion());
    return pictures.prepare(
        run,
        command.pictures(),
        new FormRecognition(
            TemplateSelection.only(template),
            command.evidence(),
            reader,
            shaper,
            (envelope, answers) ->
                new Answer.Tried(envelope, template.templateId(), template.version(), answers)));
  }
}
