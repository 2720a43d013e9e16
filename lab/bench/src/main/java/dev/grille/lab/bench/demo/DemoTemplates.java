package dev.grille.lab.bench.demo;

import dev.grille.client.CommandBodies;
import dev.grille.client.CommandFiles;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.Submission;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.SelfTestReport;
import dev.grille.contracts.TemplateAnswer.TemplateAdded;
import dev.grille.contracts.TemplateAnswer.TemplateEvaluated;
import dev.grille.contracts.TemplateAnswer.TemplatePublished;
import dev.grille.contracts.TemplateAnswer.TruthStored;
import dev.grille.contracts.ValueFigures;
import dev.grille.lab.cases.CaseFolder;
import dev.grille.lab.cases.CaseQuery;
import dev.grille.lab.cases.families.Families;
import dev.grille.lab.cases.families.Family;
import dev.grille.lab.cases.families.FamilyGenerator;
import dev.grille.lab.cases.photo.Severity;
import dev.grille.lab.cases.print.Fonts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Templates from their draft to a query by name: a receipt whose total moves with an anchor, a form
 * with boxes to be marked, one with codes.
 */
final class DemoTemplates {
  private static final List<String> FAMILIES = List.of("moved-total", "marks", "codes");

  /** Of each form; the last is queried once it is published. */
  private static final int PICTURES = 3;

  private final List<CaseFolder> forms;
  private int judged;
  private int exact;

  private DemoTemplates(List<CaseFolder> forms) {
    this.forms = forms;
  }

  /** Draws them into a folder. */
  static DemoTemplates draw(Path below, long seed) {
    FamilyGenerator generator = new FamilyGenerator(Fonts.ofThisMachine(), PICTURES, seed);
    List<CaseFolder> forms = new ArrayList<>();
    for (String name : FAMILIES) {
      Family family = Families.named(name);
      forms.add(generator.generate(family, family.styles().get(0), Severity.MILD, below));
    }
    return new DemoTemplates(forms);
  }

  /**
   * Takes each through its life.
   *
   * @param least share of the values that has to be right
   * @return whether so many are
   * @throws IllegalStateException where a command fails or is answered by something else
   */
  boolean right(Submission submission, double least) throws IOException {
    for (CaseFolder form : forms) {
      String name = form.file().name();
      TemplateAdded draft = drafted(form, submission);
      ObjectNode tried = CommandBodies.about(CommandType.TRY, name);
      CommandBodies.putPicture(tried, picture(form, 0));
      asked(tried, Answer.Tried.class, submission);
      ValueFigures before = evaluated(form, submission);
      var published =
          asked(
              CommandBodies.about(CommandType.PUBLISH, name), TemplatePublished.class, submission);
      TruthStored truth = corrected(form, submission);
      System.out.printf(
          "%s: a draft%s, tried, %d of %d values right, published as version %d; asked for by its"
              + " name, %d of %d right.%n",
          name,
          told(draft.selfTest()),
          before.exact(),
          before.judged(),
          published.templateVersion(),
          truth.judged() - truth.wrong().size(),
          truth.judged());
      judged += before.judged() + truth.judged();
      exact += before.exact() + truth.judged() - truth.wrong().size();
    }
    return exact >= least * judged;
  }

  private static String told(@Nullable SelfTestReport test) {
    return test == null
        ? ""
        : ", found in %d of %d distorted copies".formatted(test.found(), test.copies().size());
  }

  private static TemplateAdded drafted(CaseFolder form, Submission submission) throws IOException {
    ObjectNode body = CommandFiles.body(form.path().resolve("case.json"));
    body.put("name", form.file().name()).put("draft", true);
    return asked(body, TemplateAdded.class, submission);
  }

  /** By all pictures but the last. */
  private static ValueFigures evaluated(CaseFolder form, Submission submission) throws IOException {
    ObjectNode body = CommandBodies.about(CommandType.EVALUATE, form.file().name());
    ArrayNode pictures = body.putArray("pictures");
    for (int i = 0; i < PICTURES - 1; i++) {
      ObjectNode picture = pictures.addObject();
      CommandBodies.putPicture(picture, picture(form, i));
      values(form, i).forEach(picture.putObject("expected")::put);
    }
    return asked(body, TemplateEvaluated.class, submission).evaluation().total();
  }

  /** Asks for the last picture by the template's name, and says what stands there. */
  private static TruthStored corrected(CaseFolder form, Submission submission) throws IOException {
    ObjectNode body = CommandBodies.about(CommandType.QUERY, form.file().name());
    byte[] picture = picture(form, PICTURES - 1);
    CommandBodies.putPicture(body, picture);
    String id = asked(body, Answer.Recognized.class, submission).envelope().id();
    ObjectNode truth = CommandBodies.truth(id, values(form, PICTURES - 1));
    CommandBodies.putPicture(truth, picture);
    return asked(truth, TruthStored.class, submission);
  }

  private static byte[] picture(CaseFolder form, int index) {
    return form.picture(form.file().queries().get(index).image());
  }

  private static Map<String, String> values(CaseFolder form, int index) {
    CaseQuery query = form.file().queries().get(index);
    Map<String, String> values = new LinkedHashMap<>();
    query
        .expected()
        .forEach(
            (name, expected) -> {
              if (expected.value() != null) {
                values.put(name, expected.value());
              }
            });
    return values;
  }

  private static <A extends Answer> A asked(ObjectNode body, Class<A> wanted, Submission submission)
      throws IOException {
    List<Answer> answers = new ArrayList<>();
    OutgoingCommand command = DemoCommands.command("templates", body);
    submission.run(List.of(command).iterator(), (sent, received) -> answers.add(received.answer()));
    if (answers.size() == 1 && wanted.isInstance(answers.get(0))) {
      return wanted.cast(answers.get(0));
    }
    throw new IllegalStateException(
        body.path("type").asString() + ": " + answers + " instead of " + wanted.getSimpleName());
  }
}
