package dev.grille.vision.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseGenerator;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.Forms;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.Tessdata;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

class WordLocatorTest {
  private static final AlignmentSettings SETTINGS = AlignmentSettings.standard();

  @TempDir Path folder;
  private MatScope scope;
  private OcrEngines engines;
  private TextDetector detector;
  private CaseFolder claim;
  private TemplateModel model;

  @BeforeEach
  void learnAFormOfFewWords() {
    OpenCvLibrary.load(NativeCache.standard());
    Core.setNumThreads(1);
    scope = new MatScope();
    engines = new OcrEngines(Tessdata.folder());
    detector = engines.detector();
    claim = drawn("claim-form");
    Mat grey = grey(claim.picture("template.png"));
    model =
        new TemplateLearner(SETTINGS, detector, TextRecognizer.NONE)
            .learn(grey, claim.file().fields());
  }

  @AfterEach
  void release() {
    model.close();
    engines.close();
    scope.close();
  }

  @Test
  void findsTheFormByItsWordsWhereFeaturesSayNothing() {
    CaseQuery query = claim.file().queries().get(0);
    Mat picture = PictureDecoder.decode(claim.picture(query.image()), scope);

    Alignment found = new FormFinder(SETTINGS, detector).find(withoutFeatures(), picture);

    assertThat(found.evidence().method()).isEqualTo("words");
    Homography truth =
        Homography.of(query.trueHomography().stream().mapToDouble(Double::doubleValue).toArray());
    assertThat(claim.file().fields())
        .allSatisfy(
            field -> {
              var seen = found.map().toPicture(field.quad().upperLeft());
              var there = truth.map(field.quad().upperLeft());
              assertThat(Math.hypot(seen.x() - there.x(), seen.y() - there.y())).isLessThan(1);
            });
  }

  @Test
  void refusesOtherFormsWhereOnlyWordsSpeak() {
    for (String other : List.of("bank-slip", "purchase-order")) {
      CaseFolder drawn = drawn(other);
      Mat picture = PictureDecoder.decode(drawn.picture("query-1.jpg"), scope);

      assertThatExceptionOfType(CommandException.class)
          .isThrownBy(() -> new FormFinder(SETTINGS, detector).find(withoutFeatures(), picture))
          .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.TEMPLATE_MISMATCH));
    }
  }

  @Test
  void whatStandsInTheFieldsIsNoFixedText() {
    assertThat(model.words()).hasSizeGreaterThan(8);
    for (Token word : model.words()) {
      assertThat(claim.file().fields())
          .noneSatisfy(
              field -> {
                assertThat((double) word.x())
                    .isBetween(field.quad().upperLeft().x(), field.quad().upperRight().x());
                assertThat((double) word.y())
                    .isBetween(field.quad().upperLeft().y(), field.quad().lowerLeft().y());
              });
    }
  }

  @Test
  void aModelOfTheFormerFormatIsReadWithoutItsWords() {
    Mat grey = grey(claim.picture("template.png"));
    try (TemplateModel silent = silent()) {
      byte[] bytes = ModelBytes.write(silent);
      byte[] former = Arrays.copyOf(bytes, bytes.length - Integer.BYTES);
      ByteBuffer.wrap(former).putInt(1);
      try (TemplateModel read = ModelBytes.read(former, grey, List.of(), TextRecognizer.NONE)) {
        assertThat(read.words()).isEmpty();
        assertThat(read.patchX()).isEqualTo(model.patchX());
      }
    }
  }

  @Test
  void aStoredModelKeepsItsWords() {
    Mat grey = grey(claim.picture("template.png"));
    try (TemplateModel read =
        ModelBytes.read(ModelBytes.write(model), grey, List.of(), TextRecognizer.NONE)) {
      assertThat(read.words()).isEqualTo(model.words());
    }
  }

  private TemplateModel silent() {
    MatScope own = new MatScope();
    return new TemplateModel(
        own.own(model.grey().clone()),
        model.orb(),
        model.sift(),
        model.patchX(),
        model.patchY(),
        List.of(),
        model.labels(),
        own);
  }

  private TemplateModel withoutFeatures() {
    FeatureSet orb = new FeatureSet(DetectorKind.ORB, new float[0], new float[0], scope.mat());
    FeatureSet sift = new FeatureSet(DetectorKind.SIFT, new float[0], new float[0], scope.mat());
    return new TemplateModel(
        model.grey(),
        orb,
        sift,
        model.patchX(),
        model.patchY(),
        model.words(),
        model.labels(),
        scope);
  }

  private CaseFolder drawn(String form) {
    return new CaseGenerator(Fonts.ofThisMachine(), new CaseGenerator.Settings(1, 31, false, 0, 0))
        .generate(Forms.named(form), Severity.SCAN, folder);
  }

  private Mat grey(byte[] picture) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(PictureDecoder.decode(picture, scope), grey, Imgproc.COLOR_BGR2GRAY);
    return grey;
  }
}
