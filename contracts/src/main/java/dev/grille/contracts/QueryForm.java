package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * {@code query}: reads pictures of a registered form. Which one it is may stand in {@code
 * configure} too, as other services take it.
 */
final class QueryForm implements WireForm<Command.Query, Answer.Recognized> {
  private static final String CONFIGURE = "configure";
  private static final String TEMPLATE_ID = "template_id";
  private static final String TEMPLATE_NAME = "template_name";
  private static final String TEMPLATE_VERSION = "template_version";
  private static final String TEMPLATE_LIST = "template_list";
  private static final String CONDITION = "cond";

  private static final String[] ONE = {TEMPLATE_ID, TEMPLATE_NAME, TEMPLATE_VERSION};

  private static final Set<String> CHOICE =
      Set.of(TEMPLATE_ID, TEMPLATE_NAME, TEMPLATE_VERSION, TEMPLATE_LIST);

  private static final Set<String> OPTION =
      Set.of(TEMPLATE_ID, TEMPLATE_NAME, TEMPLATE_VERSION, CONDITION);

  private static final Set<String> PROPERTIES =
      CommandProperties.withPictures(
          "id",
          "type",
          TEMPLATE_ID,
          TEMPLATE_NAME,
          TEMPLATE_VERSION,
          TEMPLATE_LIST,
          CONFIGURE,
          CommandProperties.EVIDENCE);

  @Override
  public Command.Query command(JsonPlace body, @Nullable String id, List<String> unknown) {
    body.collectUnknown(PROPERTIES, unknown);
    return new Command.Query(
        id,
        choice(body, unknown),
        CommandProperties.pictures(body, unknown),
        CommandProperties.flag(body, CommandProperties.EVIDENCE),
        List.copyOf(unknown));
  }

  /** What the body says or its {@code configure}, which some services make a string. */
  private static TemplateChoice choice(JsonPlace body, List<String> unknown) {
    JsonPlace place = body.child(CONFIGURE);
    JsonPlace configure = place == null ? null : place.object();
    if (configure != null) {
      configure.collectUnknown(CHOICE, unknown);
    }
    if (configure == null || CHOICE.stream().allMatch(name -> configure.child(name) == null)) {
      return chosen(body, unknown);
    }
    CommandProperties.refuseBeside(configure, body, TEMPLATE_LIST);
    CommandProperties.refuseBeside(configure, body, ONE);
    return chosen(configure, unknown);
  }

  private static TemplateChoice chosen(JsonPlace place, List<String> unknown) {
    JsonPlace id = place.child(TEMPLATE_ID);
    JsonPlace list = place.child(TEMPLATE_LIST);
    if (id != null && id.node().isString() && id.string().equals(TemplateChoice.AUTO)) {
      CommandProperties.refuseBeside(id, place, TEMPLATE_NAME, TEMPLATE_VERSION);
      return new TemplateChoice.Likeliest(
          list == null ? List.of() : options(list, QueryForm::noCondition, unknown),
          id.path(),
          JsonPlace.path(place.path(), TEMPLATE_LIST));
    }
    if (list == null) {
      return new TemplateChoice.Named(
          CommandProperties.template(place), CommandProperties.templateVersion(place));
    }
    CommandProperties.refuseBeside(list, place, ONE);
    ConditionJson conditions = new ConditionJson();
    return new TemplateChoice.FirstThatHolds(options(list, conditions::read, unknown), list.path());
  }

  private static List<TemplateOption> options(
      JsonPlace list, Function<JsonPlace, Condition> conditions, List<String> unknown) {
    List<TemplateOption> options = new ArrayList<>();
    for (JsonPlace item : list.items(1, TemplateChoice.MAX_OPTIONS)) {
      if (!item.node().isObject()) {
        throw item.invalid("must be an object with template_id or template_name");
      }
      item.collectUnknown(OPTION, unknown);
      JsonPlace condition = item.child(CONDITION);
      options.add(
          new TemplateOption(
              CommandProperties.template(item),
              CommandProperties.templateVersion(item),
              condition == null ? null : conditions.apply(condition)));
    }
    return options;
  }

  private static Condition noCondition(JsonPlace place) {
    throw place.invalid(
        "cannot stand where template_id is \"" + TemplateChoice.AUTO + "\": the form decides");
  }

  @Override
  public void write(JsonGenerator out, Answer.Recognized answer) {
    if (answer.template() != null) {
      out.writeStringProperty(TEMPLATE_ID, answer.template().templateId());
      out.writeNumberProperty(TEMPLATE_VERSION, answer.template().version());
    }
    PictureJson.FORMS.write(out, answer.pictures());
  }

  @Override
  public Answer.Recognized answer(JsonPlace place, Answer.Envelope envelope) {
    PictureAnswers<FormResult> pictures = PictureJson.FORMS.read(place);
    boolean chosen = pictures.read().stream().anyMatch(form -> form.chosen() != null);
    return chosen
        ? new Answer.Recognized(envelope, null, pictures)
        : new Answer.Recognized(
            envelope,
            WireJson.text(place, TEMPLATE_ID),
            WireJson.count(place, TEMPLATE_VERSION),
            pictures);
  }
}
