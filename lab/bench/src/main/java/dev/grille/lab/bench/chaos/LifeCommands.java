package dev.grille.lab.bench.chaos;

import dev.grille.client.CommandBodies;
import dev.grille.contracts.CommandType;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.lab.bench.AddCommands;
import dev.grille.lab.bench.chaos.PlannedRecord.Body;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands about the life of one template. No query reads with it: so what each of them answers
 * depends on nothing but those before it.
 */
final class LifeCommands {
  /** The command that registers the template, and the template's name. */
  static final String TEMPLATE = "life-0";

  private static final TinyForm FORM = new TinyForm(13);

  private LifeCommands() {}

  /** Registers it. */
  static Body first() {
    return known -> CommandBodies.bytes(add());
  }

  /** One of all of them. */
  static Body next(RandomGenerator random) {
    boolean byName = random.nextBoolean();
    int threshold = random.nextInt(100);
    int pictures = 1 + random.nextInt(3);
    int kind = random.nextInt(11);
    return known -> {
      String template = byName ? TEMPLATE : known.template(TEMPLATE);
      return CommandBodies.bytes(
          switch (kind) {
            case 0, 1 ->
                CommandBodies.about(CommandType.UPDATE, template).put("review_below", threshold);
            case 2 -> fewerFields(CommandBodies.about(CommandType.UPDATE, template));
            case 3 -> CommandBodies.about(CommandType.PUBLISH, template);
            case 4 -> CommandBodies.about(CommandType.PUBLISH, template).put("template_version", 1);
            case 5 -> tried(CommandBodies.about(CommandType.TRY, template), pictures);
            case 6 -> evaluated(CommandBodies.about(CommandType.EVALUATE, template), pictures);
            case 7 -> CommandBodies.about(CommandType.GET, template).put("overlay", byName);
            case 8 -> moreFields(CommandBodies.about(CommandType.UPDATE, template));
            case 9 -> anchored(CommandBodies.about(CommandType.UPDATE, template));
            default -> add().put("new_version", true).put("draft", byName);
          });
    };
  }

  private static ObjectNode add() {
    return add(FORM.fields());
  }

  /** Rules may name those that go. */
  private static ObjectNode fewerFields(ObjectNode update) {
    update.putArray("rules");
    return update.set("template", add(FORM.fields().subList(0, 1)).get("template"));
  }

  /** A box to be marked, a code and a crop too, and a rule that no sheet keeps. */
  private static ObjectNode moreFields(ObjectNode update) {
    List<FieldSpec> fields = new ArrayList<>(FORM.fields());
    fields.addAll(FORM.otherFields());
    update.putArray("rules").addObject().putArray("equal").add("number").add("amount");
    return update.set("template", add(fields).get("template"));
  }

  private static ObjectNode anchored(ObjectNode update) {
    ArrayNode corners =
        update.putArray("anchors").addObject().put("name", "title").putArray("quad");
    for (Point corner : FORM.head().corners()) {
      corners.addArray().add(corner.x()).add(corner.y());
    }
    return update;
  }

  private static ObjectNode add(List<FieldSpec> fields) {
    BufferedImage sheet = FORM.sheet(new SplittableRandom(1));
    try {
      return AddCommands.add(TEMPLATE, fields, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode tried(ObjectNode body, int pictures) {
    var list = body.putArray("pictures");
    for (int i = 0; i < pictures; i++) {
      CommandBodies.putPicture(list.addObject(), FORM.file("png", new SplittableRandom(i)));
    }
    return body;
  }

  /** By the field that all of its versions have; and by a picture that none must read. */
  private static ObjectNode evaluated(ObjectNode body, int pictures) {
    var list = tried(body, pictures).withArray("pictures");
    for (int i = 0; i < pictures; i++) {
      String number = TinyForm.values(new SplittableRandom(i)).get("number");
      ((ObjectNode) list.get(i)).putObject("expected").put("number", number);
    }
    ObjectNode stranger = list.addObject().put("refuse", true);
    CommandBodies.putPicture(stranger, new TinyForm(99).file("png", new SplittableRandom(1)));
    return body;
  }
}
