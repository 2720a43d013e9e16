package dev.grille.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.commands.AnswerLimit;
import dev.grille.commands.EndlessRun;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.db.PictureRepository;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.reader.NoReader;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.FetchedPictures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is wrong with the only picture of a command is said with the place that names it. */
class RequestedPicturesTest {
  private final FetchedPictures source =
      new FetchedPictures(new PictureGate(PictureLimits.defaults()), Map.of());
  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    threads.shutdownNow();
    source.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'text','img':'%'} | $.img",
        "{'type':'text','image':'%'} | $.image",
        "{'body':{'type':'text','image':'%'}} | $.body.image",
        "{'type':'text','url':'s3://nowhere/a'} | $.url",
        "{'body':{'type':'text','url':'s3://nowhere/a'}} | $.body.url",
      })
  void aFailureSaysWhereThePictureStands(String body, String path) {
    var handler = new TextHandler(requested(), new NoReader());
    Command.ReadText command =
        (Command.ReadText)
            CommandParser.parse(
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                CommandFamily.RECOGNITIONS);

    CommandException failure =
        catchThrowableOfType(
            CommandException.class, () -> handler.prepare(command, new EndlessRun("a", 1)));

    assertThat(failure.path()).isEqualTo(path);
  }

  /** The database is not asked for what is kept of single pictures. */
  private RequestedPictures requested() {
    JdbcClient nowhere = JdbcClient.create(new DriverManagerDataSource("jdbc:none:"));
    return new RequestedPictures(
        source,
        new SeveralPictures(source, new PictureRepository(nowhere, Clock.systemUTC()), threads, 1),
        new AnswerLimit(1 << 20),
        MonotonicClock.SYSTEM);
  }
}
