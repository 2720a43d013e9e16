package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code publish}: makes a version the one that queries read with. */
final class PublishForm
    implements WireForm<TemplateCommand.PublishTemplate, TemplateAnswer.TemplatePublished> {
  private static final Set<String> PROPERTIES = CommandProperties.withTemplate(Set.of());

  @Override
  public TemplateCommand.PublishTemplate command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    return new TemplateCommand.PublishTemplate(
        id,
        CommandProperties.template(body),
        CommandProperties.templateVersion(body),
        List.copyOf(unknown));
  }

  @Override
  public void write(JsonGenerator out, TemplateAnswer.TemplatePublished answer) {
    out.writeStringProperty("template_id", answer.templateId());
    out.writeNumberProperty("template_version", answer.templateVersion());
    if (answer.previousVersion() != null) {
      out.writeNumberProperty("previous_version", answer.previousVersion());
    }
  }

  @Override
  public TemplateAnswer.TemplatePublished answer(JsonPlace place, Answer.Envelope envelope) {
    return new TemplateAnswer.TemplatePublished(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        WireJson.optionalCount(place, "previous_version"));
  }
}
