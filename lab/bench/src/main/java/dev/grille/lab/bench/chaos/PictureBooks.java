package dev.grille.lab.bench.chaos;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ChosenTemplate;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswer;
import dev.grille.contracts.TemplateVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** With which template each picture was read: as it was answered, and as the tables have it. */
final class PictureBooks {
  private PictureBooks() {}

  /** By command and picture, as the tables have it. */
  static Map<String, String> stored(Connection database) throws SQLException {
    Map<String, String> stored = new TreeMap<>();
    Books.query(
        database,
        "select command_id, picture, template_id, template_version from read_pictures",
        row ->
            stored.put(
                row.getString("command_id") + " picture " + row.getInt("picture"),
                row.getString("template_id") + "/" + row.getInt("template_version")));
    return stored;
  }

  /**
   * The same, as it was answered.
   *
   * @param answers by command
   */
  static Map<String, String> answered(Map<String, String> answers) {
    Map<String, String> answered = new TreeMap<>();
    answers.forEach(
        (id, text) -> {
          if (Books.answer(text) instanceof Answer.Recognized read) {
            int number = 0;
            for (PictureAnswer<FormResult> picture : read.pictures().all()) {
              number++;
              if (picture instanceof PictureAnswer.Read<FormResult> one) {
                answered.put(id + " picture " + number, template(read, one.content()));
              }
            }
          }
        });
    return answered;
  }

  private static String template(Answer.Recognized read, FormResult result) {
    ChosenTemplate chosen = result.chosen();
    if (chosen != null) {
      return chosen.templateId() + "/" + chosen.version();
    }
    TemplateVersion all = read.template();
    return all == null ? "none" : all.templateId() + "/" + all.version();
  }
}
