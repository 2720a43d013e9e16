package dev.grille.contracts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code add}: registers a template, or the next version of one. */
final class AddForm implements WireForm<TemplateCommand.AddTemplate, TemplateAnswer.TemplateAdded> {
  private static final Set<String> PROPERTIES =
      Set.of(
          "id",
          "type",
          "name",
          "url",
          "img",
          "template",
          "anchors",
          "rules",
          "review_below",
          "draft",
          "new_version");

  @Override
  public TemplateCommand.AddTemplate command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    boolean newVersion = CommandProperties.flag(body, "new_version");
    if (newVersion) {
      body.required("name");
    }
    String name = CommandProperties.name(body);
    PictureRef picture = CommandProperties.picture(body);
    List<FieldSpec> fields = TemplateFields.read(body.required("template"), unknown);
    List<AnchorSpec> given = TemplateAnchors.read(body, unknown);
    List<AnchorSpec> anchors = given == null ? List.of() : given;
    Anchors.checkReferences(fields, anchors, TemplateFields.PATH);
    List<FieldRule> rules = FieldRules.orNone(TemplateRules.read(body, unknown));
    FieldRules.check(rules, fields, TemplateRules.PATH);
    return new TemplateCommand.AddTemplate(
        id,
        name,
        picture,
        fields,
        CommandProperties.reviewBelow(body),
        CommandProperties.flag(body, "draft"),
        newVersion,
        anchors,
        rules,
        List.copyOf(unknown));
  }

  @Override
  public void write(JsonGenerator out, TemplateAnswer.TemplateAdded answer) {
    out.writeStringProperty("template_id", answer.templateId());
    out.writeNumberProperty("template_version", answer.templateVersion());
    out.writeNumberProperty("width", answer.width());
    out.writeNumberProperty("height", answer.height());
    if (answer.draft()) {
      out.writeBooleanProperty("draft", true);
    }
    if (!answer.results().isEmpty()) {
      EvidenceJson.writeResults(out, answer.results());
    }
    Anchors.writeReadings(out, answer.anchors());
    SelfTestJson.write(out, answer.selfTest());
  }

  @Override
  public TemplateAnswer.TemplateAdded answer(JsonPlace place, Answer.Envelope envelope) {
    JsonPlace results = place.child("results");
    return new TemplateAnswer.TemplateAdded(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        WireJson.count(place, "width"),
        WireJson.count(place, "height"),
        CommandProperties.flag(place, "draft"),
        results == null ? List.of() : EvidenceJson.readResults(results),
        Anchors.readReadings(place),
        SelfTestJson.read(place));
  }
}
