package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code query}: reads pictures of a registered form. */
final class QueryForm implements WireForm<Command.Query, Answer.Recognized> {
  private static final Set<String> PROPERTIES =
      CommandProperties.withPictures("id", "type", "template_id", "template_version", "evidence");

  @Override
  public Command.Query command(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    JsonPlace version = body.child("template_version");
    JsonPlace evidence = body.child("evidence");
    return new Command.Query(
        id,
        CommandProperties.templateId(body.required("template_id")),
        version == null ? null : version.whole(1, Integer.MAX_VALUE),
        CommandProperties.pictures(body, unknown),
        evidence != null && evidence.flag(),
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
