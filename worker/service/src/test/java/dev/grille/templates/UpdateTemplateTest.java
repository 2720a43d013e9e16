package dev.grille.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.commands.CommandRun;
import dev.grille.commands.EndlessRun;
import dev.grille.commands.LeftForLaterException;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.FieldSpecs;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TemplateAnswer;
import dev.grille.contracts.TemplateCommand.UpdateTemplate;
import dev.grille.contracts.TemplateRef;
import dev.grille.db.Migrations;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateRepository.VersionRow;
import dev.grille.db.TemplateSignatures;
import dev.grille.db.TemplateVersions;
import dev.grille.lab.servers.SharedServers;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.NoReader;
import dev.grille.reader.Picture;
import dev.grille.reader.PictureKind;
import dev.grille.reader.Reader;
import dev.grille.reader.Signature;
import dev.grille.reader.TemplateTask;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Updates that are worked on while others are stored. */
class UpdateTemplateTest {
  private static final String ID = "a".repeat(40);
  private static final CommandRun RUN = new EndlessRun("update", 1);
  private static final Quad QUAD =
      new Quad(new Point(1, 1), new Point(9, 1), new Point(9, 9), new Point(1, 9));
  private static final List<FieldSpec> FIELDS = List.of(FieldSpec.text("a", QUAD));
  private static final List<FieldSpec> OTHER_FIELDS = List.of(FieldSpec.text("b", QUAD));

  private TransactionTemplate transaction;
  private TemplateRepository templates;
  private UpdateTemplateHandler handler;

  @BeforeEach
  void migrate() {
    var server = SharedServers.database();
    var source =
        new DriverManagerDataSource(server.freshDatabase(), server.user(), server.password());
    new Migrations(source).migrate();
    JdbcClient jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    templates = new TemplateRepository(jdbc, Clock.systemUTC());
    TemplateVersions versions = new TemplateVersions(jdbc, Clock.systemUTC());
    TemplateSignatures signatures = new TemplateSignatures(jdbc);
    PictureSource pictures = (ref, kinds) -> new Picture(new byte[] {1}, PictureKind.PNG, 1, 1);
    Reader reader = new LearningOnly();
    ConfusableTemplates confusable =
        new ConfusableTemplates(
            new TemplateIndex(
                signatures,
                new SignatureMaker(signatures, templates, pictures, reader, MonotonicClock.SYSTEM)),
            new TemplateCatalogue(templates, versions, new TemplateCache(1 << 20)),
            versions,
            reader,
            new TemplateIds(new SplittableRandom()));
    handler =
        new UpdateTemplateHandler(
            new VersionLearner(pictures, reader, confusable, MonotonicClock.SYSTEM),
            templates,
            versions);
    VersionRow first =
        new VersionRow(
            ID, 1, new byte[] {1}, 10, 10, new byte[] {2}, FieldSpecs.toJson(FIELDS), null);
    transaction.executeWithoutResult(tx -> templates.add("form", first));
  }

  @Test
  void oneThatWasMadeFromWhatIsNoLongerTheNewestIsMadeAgain() {
    Prepared fields = handler.prepare(update(null, OTHER_FIELDS, null), RUN);
    Prepared threshold = handler.prepare(update(null, null, 50.0), RUN);
    assertThat(complete(fields).templateVersion()).isEqualTo(2);
    assertThatThrownBy(() -> complete(threshold)).isInstanceOf(LeftForLaterException.class);

    Prepared again = handler.prepare(update(null, null, 50.0), RUN);
    assertThat(complete(again).templateVersion()).isEqualTo(3);
    VersionRow both = templates.version(ID, 3).orElseThrow();
    assertThat(FieldSpecs.fromJson(both.fieldsJson())).isEqualTo(OTHER_FIELDS);
    assertThat(both.reviewBelow()).isEqualTo(50);
  }

  @Test
  void oneThatNamesItsVersionIsStoredBesideOthers() {
    Prepared first = handler.prepare(update(1, OTHER_FIELDS, null), RUN);
    Prepared second = handler.prepare(update(1, null, 50.0), RUN);
    assertThat(complete(first).templateVersion()).isEqualTo(2);
    assertThat(complete(second).templateVersion()).isEqualTo(3);
    assertThat(FieldSpecs.fromJson(templates.version(ID, 3).orElseThrow().fieldsJson()))
        .isEqualTo(FIELDS);
  }

  @Test
  void aTemplateThatIsDeletedMeanwhileIsNotChanged() {
    Prepared fields = handler.prepare(update(null, OTHER_FIELDS, null), RUN);
    transaction.executeWithoutResult(tx -> templates.delete(ID));
    assertThatThrownBy(() -> complete(fields)).isInstanceOf(CommandException.class);
    assertThat(templates.version(ID, 2)).isEmpty();
  }

  private TemplateAnswer.TemplateUpdated complete(Prepared prepared) {
    var envelope = new Answer.Envelope("id", "update", 1, null, List.of(), "test", Map.of());
    return (TemplateAnswer.TemplateUpdated)
        transaction.execute(tx -> prepared.completion().complete(envelope));
  }

  private static UpdateTemplate update(
      @Nullable Integer from, @Nullable List<FieldSpec> fields, @Nullable Double reviewBelow) {
    return new UpdateTemplate(
        null,
        new TemplateRef.ById(ID),
        from,
        null,
        fields,
        null,
        reviewBelow,
        null,
        null,
        List.of());
  }

  private static final class LearningOnly extends NoReader {
    @Override
    public LearnedTemplate learn(TemplateTask.Learn task) {
      return new LearnedTemplate(10, 10, new byte[] {2});
    }

    @Override
    public Signature sign(TemplateTask.Sign task) {
      return new Signature(new float[0], new float[0], new long[0]);
    }
  }
}
