package dev.grille.lab.bench.demo;

import dev.grille.client.Bodies;
import dev.grille.client.OutgoingCommand;
import dev.grille.lab.bench.AddCommands;
import java.io.IOException;
import java.util.UUID;

/** The records that the demo sends. */
final class DemoCommands {
  private DemoCommands() {}

  static OutgoingCommand register(DemoForm form) throws IOException {
    byte[] body = Bodies.bytes(AddCommands.add(form.name(), form.fields(), form.template()));
    return new OutgoingCommand(newId(), form.name(), true, body);
  }

  static OutgoingCommand read(DemoPicture picture, String templateId) {
    byte[] body = Bodies.bytes(Bodies.query(templateId, picture.jpeg()));
    return new OutgoingCommand(newId(), picture.name(), false, body);
  }

  private static String newId() {
    return "demo-" + UUID.randomUUID();
  }
}
