package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code try}: reads pictures with a version that need not be published. */
final class TryForm implements WireForm<TemplateCommand.TryTemplate, Answer.Tried> {
  private static final Set<String> PROPERTIES =
      CommandProperties.withTemplate(CommandProperties.withPictures(CommandProperties.EVIDENCE));

  @Override
  public TemplateCommand.TryTemplate command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    return new TemplateCommand.TryTemplate(
        id,
        CommandProperties.template(body),
        CommandProperties.templateVersion(body),
        CommandProperties.pictures(body, unknown),
        CommandProperties.flag(body, CommandProperties.EVIDENCE),
        List.copyOf(unknown));
  }

  @Override
  public void write(JsonGenerator out, Answer.Tried answer) {
    out.writeStringProperty("template_id", answer.templateId());
    out.writeNumberProperty("template_version", answer.templateVersion());
    PictureJson.FORMS.write(out, answer.pictures());
  }

  @Override
  public Answer.Tried answer(JsonPlace place, Answer.Envelope envelope) {
    return new Answer.Tried(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        PictureJson.FORMS.read(place));
  }
}
