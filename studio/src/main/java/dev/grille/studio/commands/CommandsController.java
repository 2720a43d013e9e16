package dev.grille.studio.commands;

import dev.grille.client.OutgoingCommand;
import dev.grille.client.ReceivedAnswer;
import dev.grille.contracts.CommandParser;
import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes a command as its topic would, and gives the answer as the results topic has it. */
@RestController
final class CommandsController {
  private static final String KEY = "studio";

  private final CommandGateway gateway;

  CommandsController(CommandGateway gateway) {
    this.gateway = gateway;
  }

  @PostMapping(path = "/api/commands", produces = MediaType.APPLICATION_JSON_VALUE)
  CompletableFuture<ResponseEntity<byte[]>> command(
      InputStream request, @RequestHeader(name = "Record-Key", defaultValue = KEY) String key)
      throws IOException {
    // No more than is looked at: a request may have any length.
    byte[] body = request.readNBytes(OutgoingCommand.MAX_BYTES + 1);
    if (body.length > OutgoingCommand.MAX_BYTES) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          Problem.of(
              "COMMAND_TOO_LARGE",
              "The command has more than %d bytes.".formatted(OutgoingCommand.MAX_BYTES),
              "Take a smaller picture, or fewer."));
    }
    OutgoingCommand command =
        OutgoingCommand.of(UUID.randomUUID().toString(), key, CommandParser.body(body)).checked();
    return gateway.ask(command).thenApply(CommandsController::answered);
  }

  private static ResponseEntity<byte[]> answered(ReceivedAnswer answer) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer.value());
  }
}
