package dev.grille.vision;

import dev.grille.contracts.FieldSpec;
import dev.grille.reader.FieldReading;
import dev.grille.vision.KnownTemplates.Known;
import dev.grille.vision.alignment.Alignment;
import dev.grille.vision.alignment.FormFinder;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.reading.FormReader;
import dev.grille.vision.score.ScoreModel;
import dev.grille.vision.selftest.SelfTest;
import java.util.List;
import org.opencv.core.Mat;

/** Finds and reads distorted copies of a template's own picture, as photographs are read. */
final class TemplateTester {
  private final FormFinder finder;
  private final FormReader all;
  private final FormReader withoutTables;

  /** A tester that reads with these engines; no scores are fitted to copies. */
  TemplateTester(FormFinder finder, OcrEngines engines) {
    this.finder = finder;
    all = new FormReader(engines, ScoreModel.shipped());
    withoutTables = FormReader.withoutTables(engines, ScoreModel.shipped());
  }

  /**
   * Tests a template.
   *
   * @param upright its own picture
   * @param registered what was read there, one for each field
   */
  SelfTest.Outcome test(
      Mat upright, Known template, List<FieldSpec> fields, List<FieldReading> registered) {
    return new SelfTest(upright, fields, template.memory())
        .run(registered, others -> found(others, template, fields));
  }

  private SelfTest.Found found(Mat others, Known template, List<FieldSpec> fields) {
    Alignment alignment = finder.find(template.model(), template.anchors(), others);
    return new SelfTest.Found() {
      @Override
      public double printSeen() {
        return alignment.quality().agreement();
      }

      @Override
      public List<FieldReading> read(Mat copy, boolean withTables) {
        FormReader reader = withTables ? all : withoutTables;
        return FormTasks.fields(reader, template, copy, alignment, fields);
      }
    };
  }
}
