package dev.grille.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code get}: all that is known of a template. */
final class GetForm implements WireForm<TemplateCommand.GetTemplate, TemplateAnswer.TemplateShown> {
  private static final String PICTURE = "picture";
  private static final String OVERLAY = "overlay";

  private static final Set<String> PROPERTIES =
      CommandProperties.withTemplate(Set.of(PICTURE, OVERLAY));

  @Override
  public TemplateCommand.GetTemplate command(
      JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    return new TemplateCommand.GetTemplate(
        id,
        CommandProperties.template(body),
        CommandProperties.templateVersion(body),
        CommandProperties.flag(body, PICTURE),
        CommandProperties.flag(body, OVERLAY),
        List.copyOf(unknown));
  }

  @Override
  public void write(JsonGenerator out, TemplateAnswer.TemplateShown answer) {
    out.writeStringProperty("template_id", answer.templateId());
    WireJson.writeOptionalText(out, "name", answer.name());
    if (answer.publishedVersion() != null) {
      out.writeNumberProperty("published_version", answer.publishedVersion());
    }
    out.writeArrayPropertyStart("versions");
    for (VersionSummary version : answer.versions()) {
      out.writeStartObject();
      out.writeNumberProperty("template_version", version.templateVersion());
      out.writeStringProperty("created_at", version.createdAt().toString());
      if (version.publishedAt() != null) {
        out.writeStringProperty("published_at", version.publishedAt().toString());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeNumberProperty("template_version", answer.templateVersion());
    out.writeNumberProperty("width", answer.width());
    out.writeNumberProperty("height", answer.height());
    if (answer.reviewBelow() != null) {
      WireJson.writeNumber(out, "review_below", answer.reviewBelow());
    }
    out.writeArrayPropertyStart("fields");
    FieldSpecs.write(out, answer.fields());
    out.writeEndArray();
    Anchors.write(out, answer.anchors());
    FieldRules.write(out, answer.rules());
    WireJson.writeOptionalText(out, PICTURE, answer.picture());
    WireJson.writeOptionalText(out, OVERLAY, answer.overlay());
  }

  @Override
  public TemplateAnswer.TemplateShown answer(JsonPlace place, Answer.Envelope envelope) {
    List<VersionSummary> versions = new ArrayList<>();
    for (JsonPlace item : place.required("versions").items()) {
      JsonPlace published = item.child("published_at");
      versions.add(
          new VersionSummary(
              WireJson.count(item, "template_version"),
              time(item.required("created_at")),
              published == null ? null : time(published)));
    }
    JsonPlace reviewBelow = place.child("review_below");
    return new TemplateAnswer.TemplateShown(
        envelope,
        WireJson.text(place, "template_id"),
        WireJson.optionalText(place, "name"),
        WireJson.optionalCount(place, "published_version"),
        versions,
        WireJson.count(place, "template_version"),
        WireJson.count(place, "width"),
        WireJson.count(place, "height"),
        reviewBelow == null ? null : WireJson.number(reviewBelow),
        FieldSpecs.read(place.required("fields")),
        Anchors.readOptional(place),
        FieldRules.readOptional(place),
        WireJson.optionalText(place, PICTURE),
        WireJson.optionalText(place, OVERLAY));
  }

  private static Instant time(JsonPlace place) {
    try {
      return Instant.parse(place.string());
    } catch (DateTimeException e) {
      throw place.invalid("must be a time in UTC, as ISO 8601 writes it");
    }
  }
}
