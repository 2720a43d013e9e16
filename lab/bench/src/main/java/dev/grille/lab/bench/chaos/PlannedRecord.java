package dev.grille.lab.bench.chaos;

import dev.grille.contracts.dialects.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A record that is sent in each pass.
 *
 * @param number counts all records; the answer echoes it
 * @param commandId of several records where one is a duplicate; a nameless one is sent without it
 * @param kind what is expected to become of it
 * @param toTemplates whether it goes to the topic of templates or to that of recognitions
 * @param key decides the partition, and so the order
 * @param after the command that has to be answered first, because the body names its template; null
 *     where the body names none
 * @param body made when it is sent; is given what tells a command's template
 * @param dialect whose request the body is; null where it is Grille's own
 */
record PlannedRecord(
    int number,
    String commandId,
    Kind kind,
    boolean toTemplates,
    String key,
    @Nullable String after,
    Body body,
    @Nullable Dialect dialect) {

  /** One in Grille's own words. */
  PlannedRecord(
      int number,
      String commandId,
      Kind kind,
      boolean toTemplates,
      String key,
      @Nullable String after,
      Body body) {
    this(number, commandId, kind, toTemplates, key, after, body, null);
  }

  /** What a record is. */
  enum Kind {
    QUERY,
    /** One command with several pictures, of which some cannot be read. */
    PICTURES,
    /** The text of one picture, or of several, of which some cannot be read. */
    TEXT,
    /** The tables of several pictures, of which some cannot be read. */
    TABLE,
    /** The documents in several pictures, of which some cannot be read. */
    DOCUMENTS,
    /** A query of which each picture chooses its template, for one picture or for several. */
    CHOICE,
    STRANGER,
    NO_TEMPLATE,
    DAMAGED,
    MALFORMED,
    FORBIDDEN,
    /** A query without an id: its place is its id. */
    NAMELESS,
    /** Small on the wire, and too large for any worker's memory if there are a few of it. */
    GIANT,
    /** Ends the worker that fetches its picture, each time. */
    KILLER,
    ADD,
    BAD_ADD,
    LIST,
    /** About the life of a template that no query reads with. */
    LIFE,
    /** The truth of a query that is answered, or an evaluation by all truths of its template. */
    TRUTH,
    DELETE,
    NOTHING_TO_DELETE,
    /** The same id and the same body once more. */
    DUPLICATE,
    /** The same id with another body. */
    IMPOSTOR,
    /** A vendor's request for a list, or for what is in a picture, which may be damaged. */
    DIALECT
  }

  /** What is only known when a record is sent. */
  interface Known {
    /** The template that a command made. */
    String template(String command);

    /** Where the picture is that kills whoever fetches it. */
    String killerUrl();
  }

  /** Makes a record's value. */
  interface Body {
    byte[] bytes(Known known);
  }

  /** Whether it is answered under its place: its producer gave it no id, or one that is taken. */
  boolean isKnownByPlace() {
    return kind == Kind.NAMELESS || kind == Kind.IMPOSTOR;
  }

  PlannedRecord numbered(int place) {
    return new PlannedRecord(place, commandId, kind, toTemplates, key, after, body, dialect);
  }
}
