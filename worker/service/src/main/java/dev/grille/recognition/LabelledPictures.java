package dev.grille.recognition;

import dev.grille.commands.LeftForLaterException;
import dev.grille.contracts.AnsweredPicture;
import dev.grille.contracts.BothReadings;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.LabelledPicture;
import dev.grille.contracts.Labels;
import dev.grille.contracts.LabelsJson;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureFailure;
import dev.grille.contracts.PictureRef;
import dev.grille.contracts.PictureRequests;
import dev.grille.contracts.TemplateCommand.EvaluateTemplate;
import dev.grille.db.TruthRepository;
import dev.grille.db.TruthRepository.Truth;
import dev.grille.judging.LabelledReading;
import dev.grille.reader.Picture;
import dev.grille.sources.PictureSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures of an evaluation: the command's own, and those of the template's set. */
final class LabelledPictures {
  /** Most pictures of the set that were read when their queries were answered. */
  private static final int MOST_STORED = 500;

  private final List<LabelledPicture> own;
  private final List<Truth> kept;
  private final List<Truth> stored;
  private final TruthRepository truths;
  private final PictureSource source;

  private LabelledPictures(
      List<LabelledPicture> own,
      List<Truth> kept,
      List<Truth> stored,
      TruthRepository truths,
      PictureSource source) {
    this.own = own;
    this.kept = kept;
    this.stored = stored;
    this.truths = truths;
    this.source = source;
  }

  /** Those of a command; of the set the newest, so many that there is an end to reading them. */
  static LabelledPictures of(
      EvaluateTemplate command,
      String templateId,
      int version,
      TruthRepository truths,
      PictureSource source) {
    int room = PictureRequests.MAX - command.pictures().size();
    return new LabelledPictures(
        command.pictures(),
        command.set() ? truths.withPicture(templateId, room) : List.of(),
        command.set() ? truths.withValues(templateId, version, MOST_STORED) : List.of(),
        truths,
        source);
  }

  boolean isEmpty() {
    return own.isEmpty() && kept.isEmpty() && stored.isEmpty();
  }

  /**
   * Which pictures of the set these are: others may have been added when the command comes again.
   */
  String key() {
    return kept.isEmpty() ? "" : " set of " + Sha256.hex(kept.toString());
  }

  /** Those that have to be read, in the order of the answer. */
  List<AskedPicture> asked(SeveralPictures several) {
    List<AskedPicture> asked =
        new ArrayList<>(several.asked(own.stream().map(LabelledPicture::picture).toList()));
    kept.forEach(truth -> asked.add(new OfSet(truth)));
    return asked;
  }

  /** All of them with what came of them, in the order of the answer. */
  List<LabelledReading> readings(
      List<AskedPicture> asked, List<PictureAnswer<BothReadings>> answers, boolean both) {
    List<LabelledReading> all = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      boolean isOwn = i < own.size();
      Truth truth = isOwn ? null : kept.get(i - own.size());
      Labels labels = isOwn ? own.get(i).labels() : labels(truth);
      all.add(
          reading(truth == null ? null : of(truth), labels, asked.get(i), answers.get(i), both));
    }
    for (Truth truth : stored) {
      List<FieldResult> values =
          truths.values(truth.of()).stream()
              .map(
                  v -> new FieldResult(v.key(), v.value(), v.score(), null, null, null, null, null))
              .toList();
      all.add(new LabelledReading.Stored(of(truth), labels(truth), values));
    }
    return all;
  }

  private static LabelledReading reading(
      @Nullable AnsweredPicture truth,
      Labels labels,
      AskedPicture asked,
      PictureAnswer<BothReadings> answer,
      boolean both) {
    if (answer instanceof PictureAnswer.Read<BothReadings> read) {
      PictureAnswer<FormResult> published = read.content().published();
      return new LabelledReading.Read(
          truth,
          labels,
          new BothReadings(
              placed(read.content().evaluated(), asked),
              published == null ? null : placed(published, asked)));
    }
    PictureFailure why = ((PictureAnswer.Failed<BothReadings>) answer).failure();
    if (why.code().replayCanHelp()) {
      return new LabelledReading.Failed(truth, why);
    }
    PictureAnswer<FormResult> refused = new PictureAnswer.Failed<>(why);
    return new LabelledReading.Read(
        truth, labels, new BothReadings(refused, both ? refused : null));
  }

  /** The reader knows neither pages nor places. */
  private static PictureAnswer<FormResult> placed(
      PictureAnswer<FormResult> answer, AskedPicture asked) {
    if (answer instanceof PictureAnswer.Read<FormResult> read) {
      return new PictureAnswer.Read<>(asked.page(), read.content());
    }
    PictureFailure why = ((PictureAnswer.Failed<FormResult>) answer).failure();
    return new PictureAnswer.Failed<>(
        new PictureFailure(
            asked.page(), why.code(), why.message(), asked.placeOf(why.path()), why.alignment()));
  }

  private static AnsweredPicture of(Truth truth) {
    return new AnsweredPicture(truth.of().command().commandId(), truth.of().number());
  }

  private static Labels labels(Truth truth) {
    TruthRepository.Statement said = truth.statement();
    return said.refuse()
        ? new Labels(Map.of(), true, false)
        : new Labels(LabelsJson.fromJson(said.expectedJson()), false, said.orRefuse());
  }

  /**
   * A picture that is kept, and looked at again like any other: the gate's rules may differ now.
   */
  private final class OfSet implements AskedPicture {
    private final Truth truth;

    OfSet(Truth truth) {
      this.truth = truth;
    }

    @Override
    public Picture fetch() {
      byte[] picture =
          truths
              .picture(truth)
              .orElseThrow(
                  () -> new LeftForLaterException("the template's set has changed meanwhile"));
      return source
          .fetch(new PictureRef.Inline(Base64.getEncoder().encodeToString(picture)))
          .withPage(truth.page());
    }

    @Override
    public @Nullable Integer page() {
      return truth.page();
    }

    @Override
    public @Nullable String placeOf(@Nullable String path) {
      return null;
    }
  }
}
