package dev.grille.contracts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What answers the commands that make, change, show or judge templates. */
public sealed interface TemplateAnswer extends Answer {
  /**
   * The template, or its next version, is stored; and published, unless it is a draft.
   *
   * @param draft whether it is not published yet
   * @param results what was read in the template's own picture, in the order of its fields; empty
   *     in answers that were stored before Grille told it
   * @param anchors what was read of the anchors there, in their order
   * @param selfTest what distorted copies of the picture gave; null where none was tried
   */
  record TemplateAdded(
      Envelope envelope,
      String templateId,
      int templateVersion,
      int width,
      int height,
      boolean draft,
      List<FieldResult> results,
      List<AnchorReading> anchors,
      @Nullable SelfTestReport selfTest)
      implements TemplateAnswer {
    public TemplateAdded {
      results = List.copyOf(results);
      anchors = List.copyOf(anchors);
    }

    /** Of what is published. */
    public TemplateAdded(
        Envelope envelope,
        String templateId,
        int templateVersion,
        int width,
        int height,
        List<FieldResult> results) {
      this(envelope, templateId, templateVersion, width, height, false, results, List.of(), null);
    }
  }

  /**
   * A new draft of the template is stored, or it has another name.
   *
   * @param templateVersion the new draft; the version that was there where only the name changed
   * @param results what was read in the draft's own picture, in the order of its fields; empty
   *     where only the name changed
   * @param anchors what was read of the anchors there, in their order
   * @param selfTest what distorted copies of the picture gave; null where none was tried
   */
  record TemplateUpdated(
      Envelope envelope,
      String templateId,
      int templateVersion,
      int width,
      int height,
      List<FieldResult> results,
      List<AnchorReading> anchors,
      @Nullable SelfTestReport selfTest)
      implements TemplateAnswer {
    public TemplateUpdated {
      results = List.copyOf(results);
      anchors = List.copyOf(anchors);
    }
  }

  /**
   * Queries read with another version from now on.
   *
   * @param previousVersion the one that was published before; null where none was
   */
  record TemplatePublished(
      Envelope envelope, String templateId, int templateVersion, @Nullable Integer previousVersion)
      implements TemplateAnswer {}

  /**
   * All that is known of a template, and of one of its versions.
   *
   * @param name what people call the form; null where nobody said
   * @param publishedVersion what queries read with; null where none is published
   * @param versions the newest {@link CommandParser#MAX_TEMPLATES} of them, oldest first
   * @param templateVersion the version that the rest is about
   * @param reviewBelow null for the worker's default
   * @param picture the registered file as base64; null where it was not asked for
   * @param overlay a JPEG of the upright picture with its fields and anchors as base64; null where
   *     it was not asked for
   */
  record TemplateShown(
      Envelope envelope,
      String templateId,
      @Nullable String name,
      @Nullable Integer publishedVersion,
      List<VersionSummary> versions,
      int templateVersion,
      int width,
      int height,
      @Nullable Double reviewBelow,
      List<FieldSpec> fields,
      List<Anchor> anchors,
      List<FieldRule> rules,
      @Nullable String picture,
      @Nullable String overlay)
      implements TemplateAnswer {
    public TemplateShown {
      versions = List.copyOf(versions);
      fields = List.copyOf(fields);
      anchors = List.copyOf(anchors);
      rules = List.copyOf(rules);
    }
  }

  /**
   * The templates are gone.
   *
   * @param asList whether to answer with a list, as the command asked
   */
  record TemplatesDeleted(Envelope envelope, List<String> templateIds, boolean asList)
      implements TemplateAnswer {}

  /**
   * A page of the templates.
   *
   * @param nextPage what to send as {@code after} for the next page; null on the last
   */
  record TemplatesListed(
      Envelope envelope, List<TemplateSummary> templates, @Nullable String nextPage)
      implements TemplateAnswer {}

  /** A version was read in pictures with known values. */
  record TemplateEvaluated(
      Envelope envelope, String templateId, int templateVersion, Evaluation evaluation)
      implements TemplateAnswer {
    @Override
    public Optional<Failure> failure() {
      return evaluation.failure();
    }
  }

  /**
   * What a picture shows is stored.
   *
   * @param templateVersion that has read it; where none has, the published one, or else the newest
   * @param picture what was judged
   * @param judged how many of its values there are that somebody said the truth of
   * @param wrong those of them that were read otherwise
   * @param wronglyAccepted whether it had to be refused, so that no value can be right
   * @param unread whether no value that the query has read of it is known, so that none is judged
   * @param kept whether the template's set has the picture itself
   */
  record TruthStored(
      Envelope envelope,
      String templateId,
      int templateVersion,
      AnsweredPicture picture,
      int judged,
      List<WrongValue> wrong,
      boolean wronglyAccepted,
      boolean unread,
      boolean kept)
      implements TemplateAnswer {
    public TruthStored {
      wrong = List.copyOf(wrong);
    }
  }
}
