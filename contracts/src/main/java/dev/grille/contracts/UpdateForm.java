package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code update}: makes a new draft of a template. */
final class UpdateForm
    implements WireForm<TemplateCommand.UpdateTemplate, TemplateAnswer.TemplateUpdated> {
  private static final Set<String> PROPERTIES =
      CommandProperties.withTemplate(
          Set.of("name", "url", "img", "template", "anchors", "rules", "review_below"));

  @Override
  public TemplateCommand.UpdateTemplate command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    TemplateRef template = CommandProperties.template(body);
    JsonPlace fields = body.child("template");
    String name = CommandProperties.name(body);
    Double reviewBelow = CommandProperties.reviewBelow(body);
    boolean hasPicture = CommandProperties.hasPicture(body);
    List<AnchorSpec> anchors = TemplateAnchors.read(body, unknown);
    List<FieldRule> rules = TemplateRules.read(body, unknown);
    boolean content = fields != null || anchors != null || rules != null || hasPicture;
    if (!content && name == null && reviewBelow == null) {
      throw new CommandException(
          ErrorCode.NOTHING_TO_UPDATE,
          body.missing(
              "template, anchors, rules, url or img, name or review_below", "template", "name"),
          body.path());
    }
    return new TemplateCommand.UpdateTemplate(
        id,
        template,
        CommandProperties.templateVersion(body),
        hasPicture ? CommandProperties.picture(body) : null,
        fields == null ? null : TemplateFields.read(fields, unknown),
        name,
        reviewBelow,
        anchors,
        rules,
        List.copyOf(unknown));
  }

  @Override
  public void write(JsonGenerator out, TemplateAnswer.TemplateUpdated answer) {
    out.writeStringProperty("template_id", answer.templateId());
    out.writeNumberProperty("template_version", answer.templateVersion());
    out.writeNumberProperty("width", answer.width());
    out.writeNumberProperty("height", answer.height());
    if (!answer.results().isEmpty()) {
      EvidenceJson.writeResults(out, answer.results());
    }
    Anchors.writeReadings(out, answer.anchors());
    SelfTestJson.write(out, answer.selfTest());
  }

  @Override
  public TemplateAnswer.TemplateUpdated answer(JsonPlace place, Answer.Envelope envelope) {
    JsonPlace results = place.child("results");
    return new TemplateAnswer.TemplateUpdated(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        WireJson.count(place, "width"),
        WireJson.count(place, "height"),
        results == null ? List.of() : EvidenceJson.readResults(results),
        Anchors.readReadings(place),
        SelfTestJson.read(place));
  }
}
