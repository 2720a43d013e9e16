package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.reader.FieldReading;
import dev.grille.vision.codes.CodeReader;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.marks.CropReader;
import dev.grille.vision.marks.MarkReader;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.score.MarkScoreModel;
import dev.grille.vision.score.ScoreListener;

/** Reads the windows that hold no text, each as what it holds. */
final class WindowReader {
  private final MarkReader marks;
  private final CodeReader codes = new CodeReader();
  private final CropReader crops;

  WindowReader(ScoreListener listener) {
    this.marks = new MarkReader(MarkScoreModel.ofMarks(), listener);
    this.crops = new CropReader(MarkScoreModel.ofCrops(), listener);
  }

  /** Reads a window where it was seen. */
  FieldReading read(Cropper cropper, FieldSpec spec, SeenField seen) {
    return switch (spec.valueType()) {
      case MARK -> marks.read(cropper, spec, seen);
      case BARCODE -> codes.read(cropper, spec, seen);
      case CROP -> crops.read(cropper, spec, seen);
      case TEXT -> throw new IllegalArgumentException(spec.name() + " is text");
    };
  }
}
