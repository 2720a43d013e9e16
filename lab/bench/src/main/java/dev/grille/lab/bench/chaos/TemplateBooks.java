package dev.grille.lab.bench.chaos;

import dev.grille.contracts.Answer;
import dev.grille.contracts.TemplateAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the tables of templates against the answers: what was answered stands, and nothing else.
 */
final class TemplateBooks {
  private final Set<String> added = new TreeSet<>();
  private final Set<String> deleted = new TreeSet<>();
  private final Set<String> versions = new TreeSet<>();
  private final Map<String, Boolean> truths = new TreeMap<>();

  private TemplateBooks(Collection<String> answers) {
    for (String text : answers) {
      Answer answer = Books.answer(text);
      if (answer instanceof TemplateAnswer.TemplateAdded one) {
        added.add(one.templateId());
        versions.add(one.templateId() + " version " + one.templateVersion());
      } else if (answer instanceof TemplateAnswer.TemplateUpdated one) {
        versions.add(one.templateId() + " version " + one.templateVersion());
      } else if (answer instanceof TemplateAnswer.TruthStored one) {
        truths.merge(
            one.templateId() + " " + one.picture().commandId(), one.kept(), Boolean::logicalOr);
      } else if (answer instanceof TemplateAnswer.TemplatesDeleted gone) {
        deleted.addAll(gone.templateIds());
      }
    }
  }

  /** Every place where the two disagree. */
  static List<String> broken(Connection database, Collection<String> answers) throws SQLException {
    TemplateBooks books = new TemplateBooks(answers);
    List<String> broken = new ArrayList<>();
    Set<String> expected = new TreeSet<>(books.added);
    expected.removeAll(books.deleted);
    Set<String> standing =
        rows(database, "select template_id from templates where deleted_at is null");
    if (!standing.equals(expected)) {
      broken.add(standing.size() + " templates stand, " + expected.size() + " were answered");
    }
    Set<String> stored =
        rows(database, "select template_id || ' version ' || version from template_versions");
    if (!stored.equals(books.versions)) {
      broken.add(
          stored.size()
              + " versions of templates are stored, "
              + books.versions.size()
              + " were answered");
    }
    Map<String, Boolean> said = new TreeMap<>();
    Books.query(
        database,
        "select template_id || ' ' || command_id, picture is not null from template_truths",
        row -> said.put(row.getString(1), row.getBoolean(2)));
    if (!said.equals(books.truths)) {
      broken.add(said + " are the truths that are stored, " + books.truths + " were answered");
    }
    return broken;
  }

  private static Set<String> rows(Connection database, String sql) throws SQLException {
    Set<String> rows = new TreeSet<>();
    Books.query(database, sql, row -> rows.add(row.getString(1)));
    return rows;
  }
}
