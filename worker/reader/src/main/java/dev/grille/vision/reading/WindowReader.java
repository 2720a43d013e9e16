package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.reader.FieldReading;
import dev.grille.vision.codes.CodeReader;
import dev.grille.vision.geometry.Landmark;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.ink.FieldReference;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.marks.CropReader;
import dev.grille.vision.marks.MarkReader;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.score.MarkScoreModel;
import dev.grille.vision.score.ScoreListener;
import dev.grille.vision.tables.FieldTableReader;
import java.util.List;

/** Reads the windows that hold no text, each as what it holds. */
final class WindowReader {
  private final MarkReader marks;
  private final CodeReader codes = new CodeReader();
  private final CropReader crops;

  private final FieldTableReader tables;
  private final boolean withTables;

  WindowReader(FieldTableReader tables, boolean withTables, ScoreListener listener) {
    this.tables = tables;
    this.withTables = withTables;
    this.marks = new MarkReader(MarkScoreModel.ofMarks(), listener);
    this.crops = new CropReader(MarkScoreModel.ofCrops(), listener);
  }

  /**
   * Reads a window where it was seen.
   *
   * @param known what was learnt of it
   * @param map where the form is in the picture
   * @param landmarks other parts of the form
   */
  FieldReading read(
      Cropper cropper,
      FieldSpec spec,
      SeenField seen,
      FieldReference known,
      PlaneMap map,
      List<Landmark> landmarks) {
    return switch (spec.valueType()) {
      case MARK -> marks.read(cropper, spec, seen);
      case BARCODE -> codes.read(cropper, spec, seen);
      case CROP -> crops.read(cropper, spec, seen);
      case TABLE ->
          withTables
              ? tables.read(cropper, spec, known, map, landmarks)
              : FieldTableReader.unread(spec, known);
      case TEXT -> throw new IllegalArgumentException(spec.name() + " is text");
    };
  }
}
