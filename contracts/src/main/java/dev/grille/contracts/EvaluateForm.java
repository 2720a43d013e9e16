package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code evaluate}: how well a version of a template is read in pictures with known values. */
final class EvaluateForm
    implements WireForm<TemplateCommand.EvaluateTemplate, TemplateAnswer.TemplateEvaluated> {
  private static final String PICTURES = "pictures";
  private static final String SET = "set";

  private static final Set<String> PROPERTIES =
      CommandProperties.withTemplate(Set.of(PICTURES, SET, CommandProperties.EVIDENCE));

  private static final Set<String> OF_A_PICTURE =
      CommandProperties.withPicture(LabelsJson.EXPECTED, LabelsJson.REFUSE, LabelsJson.OR_REFUSE);

  @Override
  public TemplateCommand.EvaluateTemplate command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    boolean set = CommandProperties.flag(body, SET);
    JsonPlace list = set ? body.child(PICTURES) : body.required(PICTURES);
    return new TemplateCommand.EvaluateTemplate(
        id,
        CommandProperties.template(body),
        CommandProperties.templateVersion(body),
        list == null ? List.of() : pictures(list, unknown),
        set,
        CommandProperties.flag(body, CommandProperties.EVIDENCE),
        List.copyOf(unknown));
  }

  private static List<LabelledPicture> pictures(JsonPlace list, List<String> unknown) {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (JsonPlace item : list.items(1, PictureRequests.MAX)) {
      if (!item.node().isObject()) {
        throw item.invalid("must be an object with url or img, and expected");
      }
      item.collectUnknown(OF_A_PICTURE, unknown);
      pictures.add(
          new LabelledPicture(
              CommandProperties.request(item),
              LabelsJson.read(item),
              JsonPlace.path(item.path(), LabelsJson.EXPECTED)));
    }
    return pictures;
  }

  @Override
  public void write(JsonGenerator out, TemplateAnswer.TemplateEvaluated answer) {
    out.writeStringProperty("template_id", answer.templateId());
    out.writeNumberProperty("template_version", answer.templateVersion());
    EvaluationJson.write(out, answer.evaluation());
  }

  @Override
  public TemplateAnswer.TemplateEvaluated answer(JsonPlace place, Answer.Envelope envelope) {
    return new TemplateAnswer.TemplateEvaluated(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        EvaluationJson.read(place));
  }
}
