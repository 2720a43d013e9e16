package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code query}: reads pictures of a registered form. */
final class QueryForm implements WireForm<Command.Query, Answer.Recognized> {
  private static final Set<String> PROPERTIES =
      CommandProperties.withPictures(
          "id", "type", "template_id", "template_name", "template_version", "evidence");

  @Override
  public Command.Query command(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    return new Command.Query(
        id,
        CommandProperties.template(body),
        CommandProperties.templateVersion(body),
        CommandProperties.pictures(body, unknown),
        CommandProperties.flag(body, "evidence"),
        List.copyOf(unknown));
  }

  @Override
  public void write(JsonGenerator out, Answer.Recognized answer) {
    out.writeStringProperty("template_id", answer.templateId());
    out.writeNumberProperty("template_version", answer.templateVersion());
    PictureJson.FORMS.write(out, answer.pictures());
  }

  @Override
  public Answer.Recognized answer(JsonPlace place, Answer.Envelope envelope) {
    return new Answer.Recognized(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        PictureJson.FORMS.read(place));
  }
}
