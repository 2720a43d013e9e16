package dev.grille.app.templates;

import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.TableShape;
import java.util.ArrayList;
import java.util.List;

/** What a form's maker said of a field beside its name, place and kind, in the command's words. */
final class FieldSettings {
  private final FieldSpec field;

  FieldSettings(FieldSpec field) {
    this.field = field;
  }

  /** One for each setting that is not as it would be without a word. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (!field.values().isEmpty()) {
      words.add("values " + String.join(" | ", field.values()));
    }
    if (field.pattern() != null) {
      words.add("pattern " + field.pattern());
    }
    if (field.joinHanLines()) {
      words.add("join_han_lines");
    }
    if (!field.optional()) {
      words.add("not optional");
    }
    if (field.group() != null) {
      words.add("group " + field.group());
    }
    boolean isTable = field.kind() == FieldKind.TABLE;
    if (field.grow() != isTable) {
      words.add(isTable ? "not grow" : "grow");
    }
    if (field.relativeTo() != null) {
      words.add("relative_to " + field.relativeTo());
    }
    if (field.table() != null) {
      add(words, field.table());
    }
    return words;
  }

  private static void add(List<String> words, TableShape table) {
    if (!table.columns().isEmpty()) {
      words.add("columns " + String.join(" | ", table.columns()));
    }
    if (table.head() != TableShape.DEFAULT.head()) {
      words.add("head " + table.head());
    }
    if (table.ruling() != null) {
      words.add("ruling " + table.ruling().wireName());
    }
  }
}
