package dev.grille.vision;

import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.Stage;
import dev.grille.contracts.TextOptions;
import dev.grille.contracts.Warning;
import dev.grille.reader.Candidates;
import dev.grille.reader.ChosenReading;
import dev.grille.reader.Confusable;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Picture;
import dev.grille.reader.Reading;
import dev.grille.reader.Signature;
import dev.grille.reader.StoredTemplate;
import dev.grille.vision.KnownTemplates.Known;
import dev.grille.vision.alignment.Alignment;
import dev.grille.vision.alignment.FormAnchors;
import dev.grille.vision.alignment.FormFinder;
import dev.grille.vision.alignment.ModelBytes;
import dev.grille.vision.alignment.PrintWarnings;
import dev.grille.vision.alignment.TemplateLearner;
import dev.grille.vision.alignment.TemplateModel;
import dev.grille.vision.decoding.PageDecoders;
import dev.grille.vision.decoding.PictureDecoder;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.FormReference;
import dev.grille.vision.marks.MarkGroups;
import dev.grille.vision.ocr.Engine;
import dev.grille.vision.ocr.Language;
import dev.grille.vision.ocr.OcrEngines;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import dev.grille.vision.pages.PageReader;
import dev.grille.vision.reading.AnchorWarnings;
import dev.grille.vision.reading.FormReader;
import dev.grille.vision.reading.JoinedFields;
import dev.grille.vision.reading.LearnedForm;
import dev.grille.vision.reading.RequiredFields;
import dev.grille.vision.score.LineScoreListener;
import dev.grille.vision.score.LineScoreModel;
import dev.grille.vision.score.ScoreListener;
import dev.grille.vision.score.ScoreModel;
import dev.grille.vision.selftest.SelfTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Learns forms and reads them: what a reader does with templates. Not thread-safe. */
final class FormTasks implements AutoCloseable {
  /** Smaller pictures show no form. */
  private static final int MIN_SIDE = 32;

  private final TemplateLearner learner;

  /** Of a form's own texts, wherever they are looked at by themselves. */
  private final TextRecognizer labels;

  private final FormFinder finder;
  private final FormReader reader;

  private final TemplateTester tester;

  private final boolean trials;

  private final TemplateChooser chooser;
  private final TemplateComparer comparer;
  private final KnownTemplates templates;
  private final PageDecoders decoders;

  FormTasks(ReaderSettings settings, OcrEngines engines, ScoreListener listener) {
    TextDetector words = engines.detector();
    labels = engines.recognizer(Engine.PP_OCR, Language.MIXED);
    learner = new TemplateLearner(settings.alignment(), words, labels);
    PageReader pages = new PageReader(engines, LineScoreModel.shipped(), LineScoreListener.NO_OP);
    finder =
        new FormFinder(
            settings.alignment(),
            words,
            labels,
            picture -> pages.read(picture, TextOptions.DEFAULT).text().lines());
    reader = new FormReader(engines, ScoreModel.shipped(), listener);
    tester = new TemplateTester(finder, engines);
    trials = settings.trials();
    chooser = new TemplateChooser(finder);
    comparer = new TemplateComparer(finder, this::known, FormTasks::upright);
    templates = new KnownTemplates(settings.templates());
    decoders = new PageDecoders(settings.maxPixels());
  }

  LearnedTemplate learn(Picture picture, List<FieldSpec> fields, List<AnchorSpec> marked) {
    if (!picture.kind().isReadAsItIs()) {
      throw new CommandException(
          ErrorCode.IMAGE_KIND_UNSUPPORTED,
          "a template's picture has to be a JPEG, PNG or BMP file, not " + picture.kind().title());
    }
    try (MatScope scope = new MatScope()) {
      Mat upright = largeEnough(decoders.decode(picture, scope));
      refuseFieldsOutside(upright, fields);
      List<AnchorReading> anchors = reader.anchors(upright, marked, fields);
      LearnedForm form = reader.learn(upright, fields);
      try (TemplateModel model = learner.learn(grey(upright, scope), fields, anchors.size())) {
        List<Warning> warnings = new ArrayList<>(PrintWarnings.of(model, fields, anchors.size()));
        warnings.addAll(AnchorWarnings.of(anchors));
        warnings.addAll(form.warnings());
        SelfTestReport report = null;
        if (trials) {
          FormReference memory = form.reference();
          Known known =
              new Known(
                  model,
                  memory,
                  FormPrint.of(model.grey(), memory, fields, model.scope()),
                  FormAnchors.of(anchors.stream().map(AnchorReading::anchor).toList(), fields));
          SelfTest.Outcome tried = tester.test(upright, known, fields, form.fields());
          warnings.addAll(tried.warnings());
          report = tried.report();
        }
        byte[] features = features(model, form).toBytes();
        return new LearnedTemplate(
            upright.cols(),
            upright.rows(),
            features,
            JoinedFields.join(fields, form.fields()),
            warnings,
            anchors,
            report);
      }
    }
  }

  Signature sign(Picture picture, List<FieldSpec> fields) {
    try (MatScope scope = new MatScope()) {
      return chooser.sign(largeEnough(decoders.decode(picture, scope)), fields);
    }
  }

  Reading read(StoredTemplate template, Picture picture) {
    Known known = known(template);
    try (MatScope scope = new MatScope()) {
      long start = System.nanoTime();
      Mat upright = largeEnough(decoders.decode(picture, scope));
      long decoded = System.nanoTime();
      Alignment alignment = finder.find(known.model(), known.anchors(), upright);
      return reading(template, known, upright, alignment, start, decoded);
    }
  }

  ChosenReading choose(Candidates among, Picture picture) {
    try (MatScope scope = new MatScope()) {
      long start = System.nanoTime();
      Mat upright = largeEnough(decoders.decode(picture, scope));
      long decoded = System.nanoTime();
      TemplateChooser.Choice choice = chooser.choose(upright, among, this::known);
      StoredTemplate template = choice.template();
      Reading reading =
          reading(template, known(template), upright, choice.alignment(), start, decoded);
      return new ChosenReading(template.key(), choice.votes(), reading, choice.others());
    }
  }

  List<Confusable> compare(StoredTemplate template, List<StoredTemplate> others) {
    return comparer.compare(template, others);
  }

  private Reading reading(
      StoredTemplate template,
      Known known,
      Mat upright,
      Alignment alignment,
      long start,
      long decoded) {
    long aligned = System.nanoTime();
    List<FieldReading> fields =
        whole(fields(reader, known, upright, alignment, template.fields()), template.fields());
    long read = System.nanoTime();
    Map<Stage, Long> timings = new EnumMap<>(Stage.class);
    timings.put(Stage.DECODE, (decoded - start) / 1_000_000);
    timings.put(Stage.ALIGN, (aligned - decoded) / 1_000_000);
    timings.put(Stage.READ, (read - aligned) / 1_000_000);
    return new Reading(alignment.evidence(), fields, timings);
  }

  private Known known(StoredTemplate template) {
    return templates.get(template.key(), () -> load(template));
  }

  @Override
  public void close() {
    chooser.close();
    templates.close();
  }

  /** What a form shows where it was found, one for each field. */
  static List<FieldReading> fields(
      FormReader by, Known known, Mat upright, Alignment alignment, List<FieldSpec> fields) {
    double goodness = alignment.quality().goodness();
    List<FieldReading> read =
        by.read(
            upright,
            alignment.map(),
            goodness,
            known.memory(),
            known.print(),
            fields,
            alignment.anchors());
    return LostFields.withheld(read, alignment, fields);
  }

  /** What is known only of all windows together. */
  private static List<FieldReading> whole(List<FieldReading> windows, List<FieldSpec> fields) {
    List<FieldReading> joined = JoinedFields.join(fields, windows);
    return RequiredFields.check(fields, MarkGroups.check(fields, joined));
  }

  private static StoredFeatures features(TemplateModel model, LearnedForm form) {
    return new StoredFeatures(ModelBytes.write(model), form.reference().toBytes());
  }

  private Known load(StoredTemplate template) {
    try (MatScope scope = new MatScope()) {
      Mat upright = upright(template, scope);
      Mat grey = grey(upright, scope);
      try {
        return ready(StoredFeatures.fromBytes(template.features()), grey, template);
      } catch (IllegalArgumentException older) {
        List<FieldSpec> fields = template.fields();
        try (TemplateModel model = learner.learn(grey, fields, template.anchors().size())) {
          return ready(features(model, reader.learn(upright, fields)), grey, template);
        }
      }
    }
  }

  private Known ready(StoredFeatures features, Mat grey, StoredTemplate template) {
    List<FieldSpec> fields = template.fields();
    FormReference memory = FormReference.fromBytes(features.reading());
    TemplateModel model = ModelBytes.read(features.alignment(), grey, fields, labels);
    FormPrint print = FormPrint.of(model.grey(), memory, fields, model.scope());
    return new Known(model, memory, print, FormAnchors.of(template.anchors(), fields));
  }

  private static Mat upright(StoredTemplate template, MatScope scope) {
    return largeEnough(PictureDecoder.decode(template.picture(), scope));
  }

  private static Mat largeEnough(Mat upright) {
    if (Math.min(upright.cols(), upright.rows()) < MIN_SIDE) {
      throw new CommandException(
          ErrorCode.IMAGE_TOO_SMALL,
          "the picture is " + upright.cols() + " x " + upright.rows() + " pixels");
    }
    return upright;
  }

  private static Mat grey(Mat upright, MatScope scope) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(upright, grey, Imgproc.COLOR_BGR2GRAY);
    return grey;
  }

  private static void refuseFieldsOutside(Mat upright, List<FieldSpec> fields) {
    for (int i = 0; i < fields.size(); i++) {
      double x = 0;
      double y = 0;
      for (Point corner : fields.get(i).quad().corners()) {
        x += corner.x() / 4;
        y += corner.y() / 4;
      }
      if (x < 0 || y < 0 || x > upright.cols() - 1 || y > upright.rows() - 1) {
        throw new CommandException(
            ErrorCode.INVALID_QUAD,
            "the field lies outside the picture of "
                + upright.cols()
                + " x "
                + upright.rows()
                + " pixels",
            "$.template[" + i + "]");
      }
    }
  }
}
