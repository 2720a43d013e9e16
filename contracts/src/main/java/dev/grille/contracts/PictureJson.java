package dev.grille.contracts;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * How what pictures gave looks in an answer, and by itself.
 *
 * @param <R> what is read in a picture
 */
public final class PictureJson<R> {
  /** Of pictures of forms. */
  public static final PictureJson<FormResult> FORMS = new PictureJson<>(new FormPictures());

  /** Of pictures whose text is read. */
  public static final PictureJson<TextResult> TEXTS = new PictureJson<>(new TextPictures());

  /** Of pictures whose tables are read. */
  public static final PictureJson<TableResult> TABLES = new PictureJson<>(new TablePictures());

  /** Of pictures whose documents are read. */
  public static final PictureJson<PageDocuments> DOCUMENTS =
      new PictureJson<>(new DocumentPictures());

  /** Of pictures that two versions of a template are read in. */
  public static final PictureJson<BothReadings> BOTH_READINGS =
      new PictureJson<>(new BothReadingsForm());

  private final PictureForm<R> form;

  PictureJson(PictureForm<R> form) {
    this.form = form;
  }

  /** One picture's answer as it stands in a list, in UTF-8. */
  public byte[] toBytes(PictureAnswer<R> picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = WireJson.MAPPER.createGenerator(bytes)) {
      write(out, picture);
    }
    return bytes.toByteArray();
  }

  /**
   * The same again.
   *
   * @throws IllegalArgumentException if it is none, or has a code of another version
   */
  public PictureAnswer<R> fromBytes(byte[] bytes) {
    try {
      return readPicture(new JsonPlace(WireJson.MAPPER.readTree(bytes), JsonPlace.ROOT));
    } catch (CommandException e) {
      throw new IllegalArgumentException("no picture: " + e.path() + " " + e.getMessage(), e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no picture: " + e.getMessage(), e);
    }
  }

  /** The picture's own properties where it is the only one, else counts and a list. */
  void write(JsonGenerator out, PictureAnswers<R> pictures) {
    if (!pictures.asList()) {
      form.write(out, pictures.read().get(0));
      return;
    }
    int failed = pictures.failures().size();
    out.writeNumberProperty("success", pictures.all().size() - failed);
    out.writeNumberProperty("fail", failed);
    out.writeArrayPropertyStart("pictures");
    pictures.all().forEach(picture -> write(out, picture));
    out.writeEndArray();
  }

  PictureAnswers<R> read(JsonPlace place) {
    JsonPlace list = place.child("pictures");
    if (list == null) {
      return PictureAnswers.of(form.read(place));
    }
    List<PictureAnswer<R>> all = new ArrayList<>();
    for (JsonPlace picture : list.items(1, PictureRequests.MAX)) {
      all.add(readPicture(picture));
    }
    return new PictureAnswers<>(all, true);
  }

  /** One picture, as it stands in a list. */
  void write(JsonGenerator out, PictureAnswer<R> picture) {
    if (picture instanceof PictureAnswer.Failed<R> failed) {
      FailureJson.writePicture(out, failed.failure());
    } else if (picture instanceof PictureAnswer.Read<R> read) {
      out.writeStartObject();
      out.writeStringProperty("status", "ok");
      FailureJson.writePage(out, read.page());
      form.write(out, read.content());
      out.writeEndObject();
    }
  }

  PictureAnswer<R> readPicture(JsonPlace place) {
    return WireJson.text(place, "status").equals("ok")
        ? new PictureAnswer.Read<>(FailureJson.readPage(place), form.read(place))
        : new PictureAnswer.Failed<>(FailureJson.readPicture(place));
  }
}
