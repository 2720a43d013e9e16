package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.Scene;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

class RowShiftsTest {
  private static final AlignmentSettings SETTINGS = AlignmentSettings.standard();

  @TempDir Path folder;
  private MatScope scope;

  @BeforeEach
  void loadOpenCv() {
    OpenCvLibrary.load(NativeCache.standard());
    Core.setNumThreads(1);
    scope = new MatScope();
  }

  @AfterEach
  void release() {
    scope.close();
  }

  @Test
  void followsRowsThatMovedOrSaysThatTheyAreLost() {
    CaseFolder slip = drawn("claim-form", Scene.SHIFTED);
    int known = 0;
    int moved = 0;
    for (CaseQuery query : slip.file().queries()) {
      Alignment found = find(slip, query);
      Homography upper =
          Homography.of(query.trueHomography().stream().mapToDouble(Double::doubleValue).toArray());
      for (FieldSpec field : slip.file().fields()) {
        if (query.expected().containsKey(field.name()) && found.map().covers(field.quad())) {
          Point truth = query.trueQuads().get(field.name()).upperLeft();
          Point seen = found.map().toPicture(field.quad()).upperLeft();
          double scale = upper.scaleAt(400, 400);
          assertThat(Math.hypot(seen.x() - truth.x(), seen.y() - truth.y()) / scale)
              .as(query.image() + " " + field.name())
              .isLessThan(4);
          Point still = upper.map(field.quad().upperLeft());
          moved += Math.hypot(truth.x() - still.x(), truth.y() - still.y()) > 10 * scale ? 1 : 0;
          known++;
        }
      }
    }
    assertThat(known).isGreaterThan(20);
    assertThat(moved).isGreaterThan(5);
  }

  @Test
  void leavesAFormAloneWhoseRowsStand() {
    for (String form : new String[] {"table-form", "claim-form"}) {
      CaseFolder plain = drawn(form, Scene.PLAIN);
      for (CaseQuery query : plain.file().queries()) {
        assertThat(find(plain, query).map()).isNotInstanceOf(ShiftedRowsMap.class);
      }
    }
  }

  private Alignment find(CaseFolder folder, CaseQuery query) {
    Mat grey = scope.mat();
    Mat template = PictureDecoder.decode(folder.picture(folder.file().templateImage()), scope);
    Imgproc.cvtColor(template, grey, Imgproc.COLOR_BGR2GRAY);
    try (TemplateModel model =
        new TemplateLearner(SETTINGS, TextDetector.NONE, TextRecognizer.NONE)
            .learn(grey, folder.file().fields())) {
      Mat picture = PictureDecoder.decode(folder.picture(query.image()), scope);
      return new FormFinder(SETTINGS, TextDetector.NONE).find(model, picture);
    }
  }

  private CaseFolder drawn(String form, Scene scene) {
    return new CaseGenerator(
            Fonts.ofThisMachine(), new CaseGenerator.Settings(3, 17, false, 0, 0, scene))
        .generate(Forms.named(form), Severity.SCAN, folder);
  }
}
