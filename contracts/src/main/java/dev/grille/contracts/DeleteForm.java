package dev.grille.contracts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code del}: removes templates. */
final class DeleteForm
    implements WireForm<TemplateCommand.DeleteTemplates, TemplateAnswer.TemplatesDeleted> {
  private static final Set<String> PROPERTIES = Set.of("id", "type", "template_id");

  @Override
  public TemplateCommand.DeleteTemplates command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    JsonPlace place = body.required("template_id");
    if (!place.node().isArray()) {
      return new TemplateCommand.DeleteTemplates(
          id, List.of(CommandProperties.templateId(place)), false, List.copyOf(unknown));
    }
    Set<String> ids = new LinkedHashSet<>();
    for (JsonPlace item : place.items(1, CommandParser.MAX_TEMPLATES)) {
      ids.add(CommandProperties.templateId(item));
    }
    return new TemplateCommand.DeleteTemplates(id, List.copyOf(ids), true, List.copyOf(unknown));
  }

  @Override
  public void write(JsonGenerator out, TemplateAnswer.TemplatesDeleted answer) {
    List<String> ids = answer.templateIds();
    if (answer.asList() || ids.size() != 1) {
      WireJson.writeTexts(out, "template_id", ids);
    } else {
      out.writeStringProperty("template_id", ids.get(0));
    }
  }

  @Override
  public TemplateAnswer.TemplatesDeleted answer(JsonPlace place, Answer.Envelope envelope) {
    JsonPlace ids = place.required("template_id");
    return ids.node().isArray()
        ? new TemplateAnswer.TemplatesDeleted(envelope, WireJson.texts(ids), true)
        : new TemplateAnswer.TemplatesDeleted(envelope, List.of(ids.string()), false);
  }
}
