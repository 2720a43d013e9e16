package dev.grille.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.grille.commands.CommandRun;
import dev.grille.commands.LeftForLaterException;
import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FormResult;
import dev.grille.contracts.PictureAnswers;
import dev.grille.contracts.PictureJson;
import dev.grille.contracts.PictureRef;
import dev.grille.contracts.PictureRequest;
import dev.grille.db.CommandLedger;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.Migrations;
import dev.grille.db.PictureRepository;
import dev.grille.lab.servers.SharedServers;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.recognition.PictureReading.Done;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A list that is broken off whenever it asks gets on all the same. */
class SlicedPicturesTest {
  private static final int PICTURES = 3;

  private static final FormResult READ =
      new FormResult(List.of(), new AlignmentEvidence("script", 9, 9, 0, 1, null, null, null));

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private JdbcClient jdbc;
  private SeveralPictures several;

  private record Late(String commandId, int attempt) implements CommandRun {
    @Override
    public boolean isOver() {
      return true;
    }

    @Override
    public CommandException failure(RuntimeException failure) {
      throw failure;
    }
  }

  @BeforeEach
  void migrate() {
    var server = SharedServers.database();
    var source =
        new DriverManagerDataSource(server.freshDatabase(), server.user(), server.password());
    new Migrations(source).migrate();
    jdbc = JdbcClient.create(source);
    new CommandLedger(jdbc, Clock.systemUTC(), UUID.randomUUID(), 3)
        .receive(new AttemptKey("list", 1), new byte[32], "query", null);
    several =
        new SeveralPictures(
            (ref, kinds) -> new Picture(new byte[1], PictureKind.PNG, 1, 1),
            new PictureRepository(jdbc, Clock.systemUTC()),
            threads,
            2);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void eachTimeOnePictureMoreIsDone() {
    for (int done = 1; done < PICTURES; done++) {
      assertThat(catchThrowable(this::read))
          .isInstanceOf(LeftForLaterException.class)
          .hasMessageStartingWith(done + " of " + PICTURES);
    }
    assertThat(read().read()).hasSize(PICTURES);
  }

  /** The command must not fail for it, nor the picture be read each time that it comes again. */
  @Test
  void whatAnotherVersionKeptIsReadAgainOnce() {
    assertThat(catchThrowable(this::read)).hasMessageStartingWith("1 of " + PICTURES);
    jdbc.sql("update command_pictures set content = :content")
        .param(
            "content", "{\"status\": \"blurred\", \"error\": {\"code\": \"NEW\"}}".getBytes(UTF_8))
        .update();

    assertThat(catchThrowable(this::read)).hasMessageStartingWith("1 of " + PICTURES);
    assertThat(catchThrowable(this::read)).hasMessageStartingWith("2 of " + PICTURES);
    assertThat(read().read()).hasSize(PICTURES);
  }

  private PictureAnswers<FormResult> read() {
    PictureRequest picture = PictureRequest.only(new PictureRef.Inline("AA=="), null);
    return several
        .read(
            new Late("list", 1),
            several.asked(Collections.nCopies(PICTURES, picture)),
            "template/1",
            PictureJson.FORMS,
            fetched -> new Done<>(READ, Map.of()))
        .answers();
  }
}
