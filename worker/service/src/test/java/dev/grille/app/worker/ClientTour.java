package dev.grille.app.worker;

import dev.grille.client.CommandBodies;
import dev.grille.client.GrilleClient;
import dev.grille.client.OutgoingCommand;
import dev.grille.client.Topics;
import dev.grille.contracts.Answer;
import dev.grille.contracts.FieldResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The README's Java with the client, word for word: a test holds it to this, another runs it. */
final class ClientTour {
  private ClientTour() {}

  // README
  static Answer ask(String brokers, String templateId, Path photo, Topics topics) throws Exception {
    var query = CommandBodies.query(templateId, Files.readAllBytes(photo));
    var command = OutgoingCommand.of(UUID.randomUUID().toString(), "photo-1", query);
    try (var grille = new GrilleClient(Map.of("bootstrap.servers", brokers), topics)) {
      Answer answer = grille.send(command).get(2, TimeUnit.MINUTES);
      if (answer instanceof Answer.Failed failed) {
        System.err.println(failed.sentence() + " " + failed.code().remedy());
      }
      for (FieldResult read : answer.results()) {
        System.out.println(read.key() + "  " + read.value() + "  " + read.score());
      }
      return answer;
    }
  }
  // README
}
