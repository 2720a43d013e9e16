package dev.grille.contracts;

import tools.jackson.core.JsonGenerator;

/** A picture of a form on the wire. */
final class FormPictures implements PictureForm<FormResult> {
  @Override
  public void write(JsonGenerator out, FormResult content) {
    EvidenceJson.writeResults(out, content.results());
    EvidenceJson.writeAlignment(out, content.alignment());
  }

  @Override
  public FormResult read(JsonPlace place) {
    return new FormResult(
        EvidenceJson.readResults(place.required("results")),
        EvidenceJson.readAlignment(place.required("alignment")));
  }
}
