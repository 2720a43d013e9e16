package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record on the topic of templates asks for. */
public sealed interface TemplateCommand extends Command {
  /**
   * Registers a template, or the next version of one.
   *
   * @param name what people call the form; may be null
   * @param picture the registered picture
   * @param fields what to read; at least one, names unique
   * @param reviewBelow values scored below this, 0 to 100, are marked for review; null for the
   *     worker's default
   * @param draft whether the version is not published yet
   * @param newVersion whether it is the next version of the template that has this name, where
   *     there is one; needs a name
   * @param anchors fixed texts to find the form by; may be none
   * @param rules what values have to be together; may be none
   */
  record AddTemplate(
      @Nullable String id,
      @Nullable String name,
      PictureRef picture,
      List<FieldSpec> fields,
      @Nullable Double reviewBelow,
      boolean draft,
      boolean newVersion,
      List<AnchorSpec> anchors,
      List<FieldRule> rules,
      List<String> unknownProperties)
      implements TemplateCommand {
    public AddTemplate {
      fields = List.copyOf(fields);
      anchors = List.copyOf(anchors);
      rules = List.copyOf(rules);
      if (newVersion && name == null) {
        throw new IllegalArgumentException("a new version of what?");
      }
    }

    /** A new template that is published. */
    public AddTemplate(
        @Nullable String id,
        @Nullable String name,
        PictureRef picture,
        List<FieldSpec> fields,
        @Nullable Double reviewBelow,
        List<String> unknownProperties) {
      this(
          id,
          name,
          picture,
          fields,
          reviewBelow,
          false,
          false,
          List.of(),
          List.of(),
          unknownProperties);
    }
  }

  /**
   * Makes a new draft of a template from one of its versions, or gives it another name. What is
   * null stays as it is; something is not.
   *
   * @param templateVersion what the draft is made from; null for the newest
   * @param picture the registered picture
   * @param fields what to read, all of it
   * @param name what people call the form, which no version keeps
   * @param reviewBelow 0 to 100
   * @param anchors fixed texts to find the form by, all of them; empty takes them away
   * @param rules what values have to be together, all of them; empty takes them away
   */
  record UpdateTemplate(
      @Nullable String id,
      TemplateRef template,
      @Nullable Integer templateVersion,
      @Nullable PictureRef picture,
      @Nullable List<FieldSpec> fields,
      @Nullable String name,
      @Nullable Double reviewBelow,
      @Nullable List<AnchorSpec> anchors,
      @Nullable List<FieldRule> rules,
      List<String> unknownProperties)
      implements TemplateCommand {
    public UpdateTemplate {
      fields = fields == null ? null : List.copyOf(fields);
      anchors = anchors == null ? null : List.copyOf(anchors);
      rules = rules == null ? null : List.copyOf(rules);
      boolean content = picture != null || fields != null || anchors != null || rules != null;
      if (!content && name == null && reviewBelow == null) {
        throw new IllegalArgumentException("an update changes something");
      }
    }

    @Override
    public TemplateRef namedTemplate() {
      return template;
    }
  }

  /**
   * Reads pictures with any version of a template, and keeps no values.
   *
   * @param templateVersion null for the newest
   * @param pictures the pictures to read
   * @param evidence whether the answer shows, per field, what its score rests on
   */
  record TryTemplate(
      @Nullable String id,
      TemplateRef template,
      @Nullable Integer templateVersion,
      PictureRequests pictures,
      boolean evidence,
      List<String> unknownProperties)
      implements TemplateCommand {
    @Override
    public int weight() {
      return pictures.all().size();
    }

    @Override
    public TemplateRef namedTemplate() {
      return template;
    }
  }

  /**
   * Tells how well a version of a template is read in pictures with known values, and how much
   * better than the published one.
   *
   * @param templateVersion null for the newest where it is a draft, else for the published one
   * @param pictures no more than {@link PictureRequests#MAX}; none only with the set
   * @param set whether the template's own set is judged too, of which people have said the truth
   * @param evidence whether readings show, per field, what its score rests on
   */
  record EvaluateTemplate(
      @Nullable String id,
      TemplateRef template,
      @Nullable Integer templateVersion,
      List<LabelledPicture> pictures,
      boolean set,
      boolean evidence,
      List<String> unknownProperties)
      implements TemplateCommand {
    public EvaluateTemplate {
      pictures = List.copyOf(pictures);
      if (pictures.size() > PictureRequests.MAX || (pictures.isEmpty() && !set)) {
        throw new IllegalArgumentException("an evaluation has pictures, but not any number");
      }
    }

    /** Each is read with two versions where that is what is asked. */
    @Override
    public int weight() {
      return 2 * (set ? PictureRequests.MAX : pictures.size());
    }

    @Override
    public TemplateRef namedTemplate() {
      return template;
    }
  }

  /**
   * Says what a picture shows that a query was sent, for the set of the template that read it.
   *
   * @param commandId of the query
   * @param number of the picture among the query's, from 1
   * @param template whose set it joins where the query has read no value of it; else null, or the
   *     one that has read it
   * @param labels what it shows
   * @param picture the picture itself, to be kept for the set; null where the set keeps none of it
   */
  record StateTruth(
      @Nullable String id,
      String commandId,
      int number,
      @Nullable TemplateRef template,
      Labels labels,
      @Nullable PictureRequest picture,
      List<String> unknownProperties)
      implements TemplateCommand {
    @Override
    public @Nullable TemplateRef namedTemplate() {
      return template;
    }
  }

  /**
   * Makes a version the one that queries read with.
   *
   * @param templateVersion null for the newest; an older one is gone back to
   */
  record PublishTemplate(
      @Nullable String id,
      TemplateRef template,
      @Nullable Integer templateVersion,
      List<String> unknownProperties)
      implements TemplateCommand {
    @Override
    public TemplateRef namedTemplate() {
      return template;
    }
  }

  /**
   * Shows all that is known of a template and of one of its versions.
   *
   * @param templateVersion null for the newest
   * @param picture whether to show the registered picture
   * @param overlay whether to show it with its fields drawn on it
   */
  record GetTemplate(
      @Nullable String id,
      TemplateRef template,
      @Nullable Integer templateVersion,
      boolean picture,
      boolean overlay,
      List<String> unknownProperties)
      implements TemplateCommand {
    @Override
    public TemplateRef namedTemplate() {
      return template;
    }
  }

  /**
   * Removes templates for good.
   *
   * @param templateIds 40 hex digits each; at least one
   * @param asList whether the record named them in a list, so that the answer does too
   */
  record DeleteTemplates(
      @Nullable String id, List<String> templateIds, boolean asList, List<String> unknownProperties)
      implements TemplateCommand {}

  /**
   * Lists the templates, oldest first.
   *
   * @param pageSize 1 to 1000; null for all ids at once up to 1000
   * @param after the {@code next_page} of the page before; null for the first
   * @param name a part of the names that are meant, in capitals or not; null for all
   * @param drafts whether to list those too of which no version is published
   */
  record ListTemplates(
      @Nullable String id,
      @Nullable Integer pageSize,
      @Nullable String after,
      @Nullable String name,
      boolean drafts,
      List<String> unknownProperties)
      implements TemplateCommand {}
}
