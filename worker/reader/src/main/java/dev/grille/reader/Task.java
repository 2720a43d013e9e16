package dev.grille.reader;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.AnchorEvidence;
import dev.grille.contracts.TableOptions;
import dev.grille.contracts.TextLine;
import dev.grille.contracts.TextOptions;
import dev.grille.documents.DocumentKind;
import java.util.List;
import java.util.Optional;

/**
 * What a reader is asked to do.
 *
 * @param <R> what it answers
 */
public sealed interface Task<R>
    permits TemplateTask,
        Task.ReadForm,
        Task.Choose,
        Task.ReadText,
        Task.ReadTables,
        Task.ReadDocuments {
  /** How many pictures have to be looked at, at least 1: deadlines and recycling count these. */
  default int pictures() {
    return 1;
  }

  /** The templates that it may take to do it, each under its key. */
  default List<StoredTemplate> templates() {
    return List.of();
  }

  /** The templates among which one is chosen; empty where there is no choice. */
  default Optional<Candidates> candidates() {
    return Optional.empty();
  }

  /** Hands it to who can do it. */
  R handledBy(TaskHandler handler);

  /**
   * Whether a result can be this task's at all: that of a child which was taken over is not
   * believed only because it has the right form.
   */
  boolean accepts(R result);

  /**
   * Find a template's form on a page of a picture and read its fields. Refused with {@code
   * TEMPLATE_MISMATCH} and the evidence when the form is not there.
   *
   * @param template as it was learnt
   */
  record ReadForm(StoredTemplate template, Picture picture) implements Task<Reading> {
    @Override
    public List<StoredTemplate> templates() {
      return List.of(template);
    }

    @Override
    public Reading handledBy(TaskHandler handler) {
      return handler.readForm(this);
    }

    @Override
    public boolean accepts(Reading result) {
      List<String> seen =
          result.alignment().anchors().stream().map(AnchorEvidence::anchor).toList();
      return Plausible.fields(result.fields(), template.fields())
          && seen.equals(template.anchors().stream().map(Anchor::key).toList());
    }
  }

  /**
   * Find out which of many templates' forms is on a page of a picture, and read its fields. Refused
   * with {@code NO_TEMPLATE_MATCHED} when none is there.
   *
   * @param among the templates
   */
  record Choose(Picture picture, Candidates among) implements Task<ChosenReading> {
    /** The longest reason has fewer characters. */
    private static final int MAX_REASON = 500;

    @Override
    public Optional<Candidates> candidates() {
      return Optional.of(among);
    }

    @Override
    public ChosenReading handledBy(TaskHandler handler) {
      return handler.choose(this);
    }

    @Override
    public boolean accepts(ChosenReading result) {
      return among
              .get(result.key())
              .filter(template -> Plausible.fields(result.reading().fields(), template.fields()))
              .isPresent()
          && result.others().size() < Candidates.MOST
          && result.others().stream().allMatch(other -> other.because().length() <= MAX_REASON);
    }
  }

  /**
   * Read all the text of a page of a picture.
   *
   * @param options what of it, and what is known of the page
   */
  record ReadText(Picture picture, TextOptions options) implements Task<TextReading> {
    @Override
    public TextReading handledBy(TaskHandler handler) {
      return handler.readText(this);
    }

    @Override
    public boolean accepts(TextReading result) {
      return Plausible.lines(result.page().lines().stream().map(TextLine::text).toList());
    }
  }

  /**
   * Read the tables of a page of a picture.
   *
   * @param options what is known of them
   */
  record ReadTables(Picture picture, TableOptions options) implements Task<TableReading> {
    @Override
    public TableReading handledBy(TaskHandler handler) {
      return handler.readTables(this);
    }

    @Override
    public boolean accepts(TableReading result) {
      return Plausible.tables(result.page().tables());
    }
  }

  /**
   * Locate the documents on a page of a picture, tell their kinds and read them.
   *
   * @param kinds that are looked for; at least one, each type once
   */
  record ReadDocuments(Picture picture, List<DocumentKind> kinds)
      implements Task<DocumentsReading> {
    public ReadDocuments {
      kinds = List.copyOf(kinds);
      if (kinds.isEmpty()
          || kinds.stream().map(DocumentKind::type).distinct().count() < kinds.size()) {
        throw new IllegalArgumentException("documents are of some kinds, each named once");
      }
    }

    @Override
    public DocumentsReading handledBy(TaskHandler handler) {
      return handler.readDocuments(this);
    }

    @Override
    public boolean accepts(DocumentsReading result) {
      return PlausibleDocuments.ofKinds(kinds).hold(result.page().documents());
    }
  }
}
