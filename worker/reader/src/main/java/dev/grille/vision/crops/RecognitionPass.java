package dev.grille.vision.crops;

import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;

/**
 * One way to read a crop.
 *
 * @param engine that reads it
 * @param language that the engine expects
 * @param preparation of the crop
 * @param lineHeight of the text in the crop, in pixels
 */
public record RecognitionPass(
    Engine engine, Language language, Preparation preparation, double lineHeight) {
  /** The name of the trained model that reads it, as evidence shows it. */
  public String model() {
    return engine.model(language);
  }
}
