package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code truth}: what a picture shows that a query was sent, as a person says. */
final class TruthForm implements WireForm<TemplateCommand.StateTruth, TemplateAnswer.TruthStored> {
  private static final String COMMAND_ID = "command_id";
  private static final String PICTURE = "picture";
  private static final String TEMPLATE_ID = "template_id";
  private static final String TEMPLATE_NAME = "template_name";
  private static final String KEPT = "kept";
  private static final String WRONGLY_ACCEPTED = "wrongly_accepted";
  private static final String UNREAD = "unread";

  private static final Set<String> PROPERTIES =
      CommandProperties.withPicture(
          "id",
          "type",
          COMMAND_ID,
          PICTURE,
          TEMPLATE_ID,
          TEMPLATE_NAME,
          LabelsJson.EXPECTED,
          LabelsJson.REFUSE,
          LabelsJson.OR_REFUSE);

  @Override
  public TemplateCommand.StateTruth command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    JsonPlace picture = body.child(PICTURE);
    return new TemplateCommand.StateTruth(
        id,
        body.required(COMMAND_ID).text(1, Texts.ANY_COMMAND_ID_LENGTH),
        picture == null ? 1 : picture.whole(1, PictureRequests.MAX),
        template(body),
        LabelsJson.read(body),
        CommandProperties.hasPictureToRead(body) ? CommandProperties.request(body) : null,
        List.copyOf(unknown));
  }

  private static @Nullable TemplateRef template(JsonPlace body) {
    boolean isNamed = body.child(TEMPLATE_ID) != null || body.child(TEMPLATE_NAME) != null;
    return isNamed ? CommandProperties.template(body) : null;
  }

  @Override
  public void write(JsonGenerator out, TemplateAnswer.TruthStored answer) {
    out.writeStringProperty(TEMPLATE_ID, answer.templateId());
    out.writeNumberProperty("template_version", answer.templateVersion());
    EvaluationJson.write(out, answer.picture());
    out.writeNumberProperty("judged", answer.judged());
    EvaluationJson.write(out, answer.wrong());
    if (answer.wronglyAccepted()) {
      out.writeBooleanProperty(WRONGLY_ACCEPTED, true);
    }
    if (answer.unread()) {
      out.writeBooleanProperty(UNREAD, true);
    }
    out.writeBooleanProperty(KEPT, answer.kept());
  }

  @Override
  public TemplateAnswer.TruthStored answer(JsonPlace place, Answer.Envelope envelope) {
    return new TemplateAnswer.TruthStored(
        envelope,
        WireJson.text(place, TEMPLATE_ID),
        WireJson.count(place, "template_version"),
        EvaluationJson.readAnswered(place),
        WireJson.count(place, "judged"),
        EvaluationJson.readWrong(place),
        CommandProperties.flag(place, WRONGLY_ACCEPTED),
        CommandProperties.flag(place, UNREAD),
        place.required(KEPT).flag());
  }
}
