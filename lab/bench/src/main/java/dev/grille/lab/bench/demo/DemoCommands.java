package dev.grille.lab.bench.demo;

import dev.grille.client.CommandBodies;
import dev.grille.client.OutgoingCommand;
import dev.grille.lab.bench.AddCommands;
import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The records that the demo sends. */
final class DemoCommands {
  private DemoCommands() {}

  static OutgoingCommand register(DemoForm form) throws IOException {
    return OutgoingCommand.of(
        newId(), form.name(), AddCommands.add(form.name(), form.fields(), form.template()));
  }

  static OutgoingCommand read(DemoPicture picture, String templateId) {
    return OutgoingCommand.of(
        newId(), picture.name(), CommandBodies.query(templateId, picture.jpeg()));
  }

  /** A command of a body of its own. */
  static OutgoingCommand command(String key, ObjectNode body) throws IOException {
    return OutgoingCommand.of(newId(), key, body);
  }

  private static String newId() {
    return "demo-" + UUID.randomUUID();
  }
}
