package dev.grille.contracts;

import java.util.List;
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
    if (chosen.item() != null) {
      out.writeNumberProperty("item", chosen.item());
    }
    ConditionJson.write(out, "because", chosen.because());
    if (chosen.votes() != null) {
      WireJson.writeNumber(out, "votes", WireJson.rounded(chosen.votes(), 1));
    }
    if (!chosen.runnersUp().isEmpty()) {
      out.writeArrayPropertyStart("runners_up");
      chosen.runnersUp().forEach(other -> write(out, other));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, RunnerUp other) {
    out.writeStartObject();
    out.writeStringProperty("template_id", other.templateId());
    out.writeNumberProperty("template_version", other.version());
    WireJson.writeNumber(out, "votes", WireJson.rounded(other.votes(), 1));
    out.writeStringProperty("because", other.because());
    out.writeEndObject();
  }

  private static @Nullable ChosenTemplate chosen(JsonPlace place) {
    JsonPlace choice = place.child("choice");
    if (choice == null) {
      return null;
    }
    JsonPlace item = choice.child("item");
    JsonPlace because = choice.child("because");
    JsonPlace votes = choice.child("votes");
    JsonPlace others = choice.child("runners_up");
    return new ChosenTemplate(
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        item == null ? null : item.whole(0, TemplateChoice.MAX_OPTIONS - 1),
        because == null ? null : new ConditionJson().read(because),
        votes == null ? null : votes.number(0, Double.MAX_VALUE),
        others == null ? List.of() : others.items().stream().map(FormPictures::runnerUp).toList());
  }

  private static RunnerUp runnerUp(JsonPlace place) {
    return new RunnerUp(
        WireJson.text(place, "template_id"),
        WireJson.count(place, "template_version"),
        place.required("votes").number(0, Double.MAX_VALUE),
        WireJson.text(place, "because"));
  }
}
