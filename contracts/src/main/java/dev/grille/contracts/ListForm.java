package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code list}: the templates, page by page. */
final class ListForm
    implements WireForm<TemplateCommand.ListTemplates, TemplateAnswer.TemplatesListed> {
  private static final Set<String> PROPERTIES =
      Set.of("id", "type", "page_size", "after", "name", "drafts");

  private static final int MAX_PAGE_TOKEN = 200;

  @Override
  public TemplateCommand.ListTemplates command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    JsonPlace pageSize = body.child("page_size");
    JsonPlace after = body.child("after");
    return new TemplateCommand.ListTemplates(
        id,
        pageSize == null ? null : pageSize.whole(1, CommandParser.MAX_TEMPLATES),
        after == null ? null : after.text(1, MAX_PAGE_TOKEN),
        CommandProperties.name(body),
        CommandProperties.flag(body, "drafts"),
        List.copyOf(unknown));
  }

  @Override
  public void write(JsonGenerator out, TemplateAnswer.TemplatesListed answer) {
    WireJson.writeTexts(
        out,
        "template_id_list",
        answer.templates().stream().map(TemplateSummary::templateId).toList());
    out.writeArrayPropertyStart("templates");
    for (TemplateSummary template : answer.templates()) {
      out.writeStartObject();
      out.writeStringProperty("template_id", template.templateId());
      WireJson.writeOptionalText(out, "name", template.name());
      out.writeNumberProperty("template_version", template.templateVersion());
      if (template.draft()) {
        out.writeBooleanProperty("draft", true);
      }
      out.writeNumberProperty("width", template.width());
      out.writeNumberProperty("height", template.height());
      out.writeArrayPropertyStart("fields");
      FieldSpecs.write(out, template.fields());
      out.writeEndArray();
      Anchors.write(out, template.anchors());
      out.writeEndObject();
    }
    out.writeEndArray();
    WireJson.writeOptionalText(out, "next_page", answer.nextPage());
  }

  @Override
  public TemplateAnswer.TemplatesListed answer(JsonPlace place, Answer.Envelope envelope) {
    List<TemplateSummary> templates = new ArrayList<>();
    for (JsonPlace item : place.required("templates").items()) {
      templates.add(
          new TemplateSummary(
              WireJson.text(item, "template_id"),
              WireJson.optionalText(item, "name"),
              WireJson.count(item, "template_version"),
              CommandProperties.flag(item, "draft"),
              WireJson.count(item, "width"),
              WireJson.count(item, "height"),
              FieldSpecs.read(item.required("fields")),
              Anchors.readOptional(item)));
    }
    return new TemplateAnswer.TemplatesListed(
        envelope, List.copyOf(templates), WireJson.optionalText(place, "next_page"));
  }
}
