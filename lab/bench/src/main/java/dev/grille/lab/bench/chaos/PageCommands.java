package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.TableFormat;
import dev.grille.contracts.TextFormat;
import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/** Commands that read pictures without a template. */
final class PageCommands {
  private PageCommands() {}

  /**
   * Draws one.
   *
   * @param kind {@code TEXT}, {@code TABLE} or {@code DOCUMENTS}
   * @param picture what a command with one picture has
   * @param lists pictures for those with several, of that form and others
   */
  static byte[] next(
      Kind kind, byte[] picture, PictureLists lists, TinyForm form, SplittableRandom random) {
    return CommandBodies.bytes(
        switch (kind) {
          case TEXT -> text(picture, lists, form, random);
          case TABLE -> table(lists, form, random);
          case DOCUMENTS -> documents(lists, form, random);
          default -> throw new IllegalArgumentException(kind + " asks for a template");
        });
  }

  private static ObjectNode text(
      byte[] picture, PictureLists lists, TinyForm form, SplittableRandom random) {
    TextFormat format = TextFormat.values()[random.nextInt(TextFormat.values().length)];
    ObjectNode body =
        random.nextBoolean() ? CommandBodies.text(picture) : CommandBodies.text(lists.of(form));
    return body.put("format", format.wireName()).put("output_prob", random.nextBoolean());
  }

  private static ObjectNode table(PictureLists lists, TinyForm form, SplittableRandom random) {
    TableFormat format = TableFormat.values()[random.nextInt(TableFormat.values().length)];
    ObjectNode body = CommandBodies.table(lists.of(form));
    return body.put("format", format.wireName()).put("finance", random.nextBoolean());
  }

  private static ObjectNode documents(PictureLists lists, TinyForm form, SplittableRandom random) {
    ObjectNode body = CommandBodies.documents(lists.of(form));
    body.put("side", random.nextBoolean() ? "face" : "back");
    if (random.nextBoolean()) {
      body.putArray("type_list").add("passport").add("train_ticket");
    }
    return body;
  }
}
