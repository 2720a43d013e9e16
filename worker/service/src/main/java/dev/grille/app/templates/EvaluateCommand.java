package dev.grille.app.templates;

import dev.grille.app.submit.PictureBatch.Page;
import dev.grille.client.CommandBodies;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.EvaluatedPicture;
import dev.grille.contracts.EvaluatedPicture.Verdict;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.PictureRequests;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.WrongValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells how well a version of a template is read in pictures with known values. */
@Command(
    name = "evaluate",
    description = {
      "Tells how well a version of a template is read in pictures with known values,",
      "and how much better than the published one."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand extends TemplateAction {
  @Parameters(index = "0", paramLabel = "TEMPLATE", description = "its id, or its name")
  private String template = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "LABELS",
      description =
          "what stands in which picture: a folder with a case.json, such a file, or one with a"
              + " list of pictures")
  private List<Path> files = List.of();

  @Option(
      names = "--template-version",
      paramLabel = "N",
      description = "the version; else the newest if it is a draft, else the published one")
  private @Nullable Integer version;

  @Option(names = "--set", description = "judge the template's own set too")
  private boolean set;

  @Option(
      names = "--overlay",
      paramLabel = "DIR",
      description = "where to draw each picture that did not come out right")
  private @Nullable Path overlay;

  @Override
  void run(Conversation conversation) throws IOException {
    List<LabelledFile> labelled = new ArrayList<>();
    int unjudged = 0;
    for (Path file : files) {
      LabelFile read = LabelFile.read(file);
      labelled.addAll(read.pictures());
      unjudged += read.unjudged();
    }
    if (unjudged > 0) {
      conversation.say("not judged: " + unjudged + " values or pictures of which no text is known");
    }
    if (overlay != null && labelled.isEmpty()) {
      conversation.say("nothing is drawn: the pictures of the set are at the worker alone");
    }
    if (overlay != null) {
      ReadingOverlays.prepare(overlay, labelled.stream().map(LabelledFile::page).toList());
    }
    List<List<LabelledFile>> batches = new ArrayList<>();
    if (set || labelled.isEmpty()) {
      batches.add(List.of());
    }
    batches.addAll(LabelledFile.batches(labelled, PictureRequests.MAX));
    EvaluationTotal total = new EvaluationTotal();
    for (List<LabelledFile> batch : batches) {
      evaluate(conversation, batch, total);
    }
    total.lines().forEach(conversation::say);
  }

  /** The set by itself: how much of it is read does not depend on the files beside it. */
  private void evaluate(Conversation conversation, List<LabelledFile> batch, EvaluationTotal total)
      throws IOException {
    ObjectNode body = body(CommandType.EVALUATE, version);
    if (batch.isEmpty()) {
      body.put("set", set);
    } else {
      // Without it nobody can tell where a value that moved, or a part of one, was read.
      body.put("evidence", overlay != null);
      ArrayNode pictures = body.putArray("pictures");
      for (LabelledFile file : batch) {
        pictures.add(file.inCommand());
      }
    }
    Optional<Answer> answer = conversation.ask(body);
    if (answer.isEmpty()) {
      return;
    }
    var evaluated = (TemplateAnswer.TemplateEvaluated) answer.get();
    if (evaluated.evaluation().count(Verdict.FAILED) > 0) {
      conversation.failed();
    }
    total.add(evaluated.evaluation());
    List<Page> pages = batch.stream().map(LabelledFile::page).toList();
    conversation.say(evaluated.templateId() + "  version " + evaluated.templateVersion());
    new EvaluationTable(evaluated.evaluation(), pages.stream().map(Page::title).toList())
        .lines()
        .forEach(conversation::say);
    conversation.warn(evaluated);
    if (overlay != null) {
      draw(conversation, evaluated, pages);
    }
  }

  private void draw(
      Conversation conversation, TemplateAnswer.TemplateEvaluated evaluated, List<Page> pages)
      throws IOException {
    List<EvaluatedPicture> pictures = evaluated.evaluation().pictures();
    Optional<ReadingOverlays> overlays = Optional.empty();
    for (int i = 0; i < pages.size(); i++) {
      EvaluatedPicture picture = pictures.get(i);
      boolean isRight =
          picture.verdict() == Verdict.RIGHTLY_REFUSED
              || (picture.verdict() == Verdict.READ && picture.wrong().isEmpty());
      if (isRight || picture.reading() == null) {
        continue;
      }
      if (overlays.isEmpty()) {
        overlays = overlays(conversation, evaluated.templateVersion());
        if (overlays.isEmpty()) {
          return;
        }
      }
      overlays
          .get()
          .draw(
              pages.get(i),
              judged(picture.reading(), picture.wrong()),
              picture.wrong().stream()
                  .map(EvaluationTable::wrong)
                  .collect(Collectors.joining("; ")));
    }
  }

  /** Empty where there is no such template any more, which is told of. */
  private Optional<ReadingOverlays> overlays(Conversation conversation, int evaluated) {
    return conversation
        .send(body(CommandType.GET, evaluated))
        .flatMap(conversation::well)
        .map(shown -> new ReadingOverlays(overlay, (TemplateAnswer.TemplateShown) shown));
  }

  /** In a drawing, what is wrong stands for what has to be looked at. */
  private static PictureAnswer<FormResult> judged(
      PictureAnswer<FormResult> reading, List<WrongValue> wrong) {
    if (!(reading instanceof PictureAnswer.Read<FormResult> read)) {
      return reading;
    }
    List<String> keys = wrong.stream().map(WrongValue::key).toList();
    List<FieldResult> results =
        read.content().results().stream()
            .map(
                value ->
                    new FieldResult(
                        value.key(),
                        value.content(),
                        value.score(),
                        keys.contains(value.key()) ? true : null,
                        value.reason(),
                        value.normalized(),
                        value.raw(),
                        value.evidence(),
                        value.parts()))
            .toList();
    return new PictureAnswer.Read<>(
        read.page(), new FormResult(results, read.content().alignment()));
  }

  private ObjectNode body(CommandType type, @Nullable Integer of) {
    ObjectNode body = CommandBodies.about(type, template);
    return of == null ? body : body.put("template_version", of);
  }
}
