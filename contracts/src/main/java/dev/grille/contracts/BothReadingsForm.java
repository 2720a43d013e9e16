package dev.grille.contracts;

import tools.jackson.core.JsonGenerator;

/** Both readings of a picture as they are kept until all pictures are read; no answer has them. */
final class BothReadingsForm implements PictureForm<BothReadings> {
  @Override
  public void write(JsonGenerator out, BothReadings content) {
    out.writeName("evaluated");
    PictureJson.FORMS.write(out, content.evaluated());
    if (content.published() != null) {
      out.writeName("published");
      PictureJson.FORMS.write(out, content.published());
    }
  }

  @Override
  public BothReadings read(JsonPlace place) {
    JsonPlace published = place.child("published");
    return new BothReadings(
        PictureJson.FORMS.readPicture(place.required("evaluated")),
        published == null ? null : PictureJson.FORMS.readPicture(published));
  }
}
