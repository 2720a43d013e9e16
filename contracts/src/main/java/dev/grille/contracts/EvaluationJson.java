package dev.grille.contracts;

import dev.grille.contracts.EvaluatedPicture.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Evaluations as they stand in an answer. */
final class EvaluationJson {
  private EvaluationJson() {}

  static void write(JsonGenerator out, Evaluation evaluation) {
    out.writeObjectPropertyStart("total");
    out.writeNumberProperty("pictures", evaluation.pictures().size());
    for (Verdict verdict : Verdict.values()) {
      out.writeNumberProperty(verdict.wireName(), evaluation.count(verdict));
    }
    writeFigures(out, evaluation.total());
    out.writeEndObject();
    out.writeArrayPropertyStart("fields");
    for (FieldFigure field : evaluation.fields()) {
      out.writeStartObject();
      WireJson.writeText(out, "key", field.key());
      writeFigures(out, field.figures());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayPropertyStart("pictures");
    evaluation.pictures().forEach(picture -> write(out, picture));
    out.writeEndArray();
    if (evaluation.difference() != null) {
      write(out, evaluation.difference());
    }
  }

  static Evaluation read(JsonPlace place) {
    List<FieldFigure> fields = new ArrayList<>();
    for (JsonPlace field : place.required("fields").items()) {
      fields.add(new FieldFigure(WireJson.text(field, "key"), readFigures(field)));
    }
    JsonPlace difference = place.child("difference");
    return new Evaluation(
        readFigures(place.required("total")),
        fields,
        place.required("pictures").items().stream().map(EvaluationJson::readPicture).toList(),
        difference == null ? null : readDifference(difference));
  }

  private static void writeFigures(JsonGenerator out, ValueFigures figures) {
    out.writeNumberProperty("judged", figures.judged());
    out.writeNumberProperty("exact", figures.exact());
    writeOptional(out, "cer", figures.characterErrorRate(), 4);
    writeOptional(out, "mean_score", figures.meanScore(), 2);
    writeOptional(out, "calibration_error", figures.calibrationError(), 4);
    out.writeNumberProperty("sure", figures.sure());
    out.writeNumberProperty("sure_exact", figures.sureExact());
  }

  private static void writeOptional(
      JsonGenerator out, String name, @Nullable Double value, int decimals) {
    if (value != null) {
      WireJson.writeNumber(out, name, WireJson.rounded(value, decimals));
    }
  }

  private static ValueFigures readFigures(JsonPlace place) {
    int judged = WireJson.count(place, "judged");
    int sure = place.required("sure").whole(0, judged);
    return new ValueFigures(
        judged,
        place.required("exact").whole(0, judged),
        optional(place, "cer"),
        optional(place, "mean_score"),
        optional(place, "calibration_error"),
        sure,
        place.required("sure_exact").whole(0, sure));
  }

  private static @Nullable Double optional(JsonPlace place, String name) {
    JsonPlace number = place.child(name);
    return number == null ? null : WireJson.number(number);
  }

  private static void write(JsonGenerator out, EvaluatedPicture picture) {
    out.writeStartObject();
    if (picture.truth() != null) {
      out.writeObjectPropertyStart("truth");
      write(out, picture.truth());
      out.writeEndObject();
    }
    out.writeStringProperty("verdict", picture.verdict().wireName());
    write(out, picture.wrong());
    if (picture.reading() != null) {
      out.writeName("reading");
      PictureJson.FORMS.write(out, picture.reading());
    }
    out.writeEndObject();
  }

  private static EvaluatedPicture readPicture(JsonPlace place) {
    JsonPlace truth = place.child("truth");
    JsonPlace reading = place.child("reading");
    Verdict verdict = verdict(place.required("verdict"));
    PictureAnswer<FormResult> read =
        reading == null ? null : PictureJson.FORMS.readPicture(reading);
    if (verdict == Verdict.FAILED && !(read instanceof PictureAnswer.Failed)) {
      throw place.invalid("must say why it failed");
    }
    return new EvaluatedPicture(
        truth == null ? null : readAnswered(truth), verdict, readWrong(place), read);
  }

  private static Verdict verdict(JsonPlace place) {
    return Verdict.ofWireName(place.string())
        .orElseThrow(() -> place.invalid("is not a verdict of this version"));
  }

  static void write(JsonGenerator out, AnsweredPicture picture) {
    WireJson.writeText(out, "command_id", picture.commandId());
    out.writeNumberProperty("picture", picture.number());
  }

  static AnsweredPicture readAnswered(JsonPlace place) {
    return new AnsweredPicture(
        WireJson.text(place, "command_id"), WireJson.count(place, "picture"));
  }

  static void write(JsonGenerator out, List<WrongValue> wrong) {
    out.writeArrayPropertyStart("wrong");
    for (WrongValue value : wrong) {
      out.writeStartObject();
      WireJson.writeText(out, "key", value.key());
      WireJson.writeText(out, "expected", value.expected());
      WireJson.writeText(out, "value", value.value());
      WireJson.writeNumber(out, "score", WireJson.rounded(value.score(), 2));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static List<WrongValue> readWrong(JsonPlace place) {
    return place.required("wrong").items().stream()
        .map(
            value ->
                new WrongValue(
                    WireJson.text(value, "key"),
                    WireJson.text(value, "expected"),
                    WireJson.text(value, "value"),
                    WireJson.number(value, "score")))
        .toList();
  }

  private static void write(JsonGenerator out, VersionDifference difference) {
    out.writeObjectPropertyStart("difference");
    out.writeNumberProperty("published_version", difference.publishedVersion());
    WireJson.writeNumber(out, "chance", WireJson.rounded(difference.chance(), 4));
    writeBoth(out, difference.published(), difference.evaluated());
    out.writeArrayPropertyStart("fields");
    for (VersionDifference.OfField field : difference.fields()) {
      out.writeStartObject();
      WireJson.writeText(out, "key", field.key());
      writeBoth(out, field.published(), field.evaluated());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayPropertyStart("pictures");
    for (VersionDifference.OfPicture picture : difference.pictures()) {
      out.writeStartObject();
      out.writeNumberProperty("picture", picture.number());
      out.writeStringProperty("published_verdict", picture.published().wireName());
      WireJson.writeTexts(out, "gained", picture.gained());
      WireJson.writeTexts(out, "lost", picture.lost());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void writeBoth(JsonGenerator out, ValueFigures published, ValueFigures evaluated) {
    out.writeObjectPropertyStart("published");
    writeFigures(out, published);
    out.writeEndObject();
    out.writeObjectPropertyStart("evaluated");
    writeFigures(out, evaluated);
    out.writeEndObject();
  }

  private static VersionDifference readDifference(JsonPlace place) {
    return new VersionDifference(
        WireJson.count(place, "published_version"),
        WireJson.number(place, "chance"),
        readFigures(place.required("published")),
        readFigures(place.required("evaluated")),
        place.required("fields").items().stream()
            .map(
                field ->
                    new VersionDifference.OfField(
                        WireJson.text(field, "key"),
                        readFigures(field.required("published")),
                        readFigures(field.required("evaluated"))))
            .toList(),
        place.required("pictures").items().stream()
            .map(
                picture ->
                    new VersionDifference.OfPicture(
                        WireJson.count(picture, "picture"),
                        verdict(picture.required("published_verdict")),
                        WireJson.texts(picture.required("gained")),
                        WireJson.texts(picture.required("lost"))))
            .toList());
  }
}
