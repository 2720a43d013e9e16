package dev.grille.contracts;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A picture of a form on the wire. */
final class FormPictures implements PictureForm<FormResult> {
  @Override
  public void write(JsonGenerator out, FormResult content) {
    if (content.chosen() != null) {
      write(out, content.chosen());
    }
    EvidenceJson.writeResults(out, content.results());
    EvidenceJson.writeAlignment(out, content.alignment());
  }

  @Override
  public FormResult read(JsonPlace place) {
    return new FormResult(
        EvidenceJson.readResults(place.required("results")),
        EvidenceJson.readAlignment(place.required("alignment")),
        chosen(place));
  }

  private static void write(JsonGenerator out, ChosenTemplate chosen) {
    out.writeStringProperty("template_id", chosen.templateId());
    out.writeNumberProperty("template_version", chosen.version());
    out.writeObjectPropertyStart("choice");
    out.writeNumberProperty("item", chosen.item());
    ConditionJson.write(out, "because", chosen.because());
    out.writeEndObject();
  }

  private static @Nullable ChosenTemplate chosen(JsonPlace place) {
    JsonPlace choice = place.child("choice");
    if (choice == null) {
      return null;
    }
    JsonPlace because = choice.child("because");
    return new ChosenTemplate(
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        choice.required("item").whole(0, TemplateChoice.MAX_OPTIONS - 1),
        because == null ? null : new ConditionJson().read(because));
  }
}
