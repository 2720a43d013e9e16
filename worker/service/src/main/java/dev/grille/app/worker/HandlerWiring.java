package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.commands.AnswerLimit;
import dev.grille.db.CommandLedger;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.PictureRepository;
import dev.grille.db.ResultRepository;
import dev.grille.db.TemplateRepository;
import dev.grille.db.TemplateSignatures;
import dev.grille.db.TemplateVersions;
import dev.grille.db.TruthRepository;
import dev.grille.db.UnpublishedRepository;
import dev.grille.documents.DocumentKinds;
import dev.grille.documents.InvalidDefinitionException;
import dev.grille.messaging.HandlerTable;
import dev.grille.messaging.ServedTenant;
import dev.grille.messaging.TopicSettings;
import dev.grille.reader.Reader;
import dev.grille.recognition.AskedKinds;
import dev.grille.recognition.DocumentsHandler;
import dev.grille.recognition.EvaluateHandler;
import dev.grille.recognition.QueryHandler;
import dev.grille.recognition.RequestedPictures;
import dev.grille.recognition.ResultShaper;
import dev.grille.recognition.SeveralPictures;
import dev.grille.recognition.TableHandler;
import dev.grille.recognition.TextHandler;
import dev.grille.recognition.TryHandler;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import dev.grille.templates.AddTemplateHandler;
import dev.grille.templates.ConfusableTemplates;
import dev.grille.templates.DeleteTemplatesHandler;
import dev.grille.templates.GetTemplateHandler;
import dev.grille.templates.ListTemplatesHandler;
import dev.grille.templates.PublishTemplateHandler;
import dev.grille.templates.SignatureMaker;
import dev.grille.templates.TemplateCache;
import dev.grille.templates.TemplateCatalogue;
import dev.grille.templates.TemplateIds;
import dev.grille.templates.TemplateIndex;
import dev.grille.templates.TruthHandler;
import dev.grille.templates.UpdateTemplateHandler;
import dev.grille.templates.VersionLearner;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done for each tenant: one handler per command, over that tenant's tables. */
@Configuration(proxyBeanMethods = false)
class HandlerWiring {
  /** All tenants that this worker serves. */
  record ServedTenants(List<ServedTenant> all) {}

  @Bean
  PictureThreads pictureThreads(GrilleProperties properties) {
    return PictureThreads.of(properties.reader().count());
  }

  @Bean
  DocumentKinds documentKinds(GrilleProperties properties) {
    String folder = properties.documents().kinds();
    DocumentKinds shipped = DocumentKinds.shipped();
    try {
      return folder.isEmpty() ? shipped : shipped.with(Path.of(folder));
    } catch (InvalidDefinitionException | InvalidPathException e) {
      throw unusable(folder, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw unusable(folder, "a folder that can be read is wanted");
    }
  }

  private static InvalidConfigurationPropertyValueException unusable(String folder, String why) {
    return new InvalidConfigurationPropertyValueException("grille.documents.kinds", folder, why);
  }

  @Bean
  ServedTenants servedTenants(
      TenantDatabases databases,
      TopicSettings topics,
      PictureSource pictures,
      Reader reader,
      PictureThreads threads,
      DocumentKinds kinds,
      GrilleProperties properties,
      Clock clock) {
    Shared shared =
        new Shared(
            pictures,
            reader,
            threads,
            new AskedKinds(kinds),
            new TemplateCache(properties.templateCache().toBytes()),
            new ResultShaper(properties.reviewBelow()),
            new AnswerLimit(properties.topics().maxMessage().toBytes()),
            clock);
    UUID thisStart = UUID.randomUUID();
    int aloneAfter = properties.delivery().aloneAfter();
    return new ServedTenants(
        databases.all().stream()
            .map(
                database -> {
                  JdbcClient jdbc = database.jdbc();
                  return new ServedTenant(
                      topics.of(database.tenant()),
                      database.transactions(),
                      new CommandLedger(jdbc, clock, thisStart, aloneAfter),
                      new DeadLetterRepository(jdbc),
                      new UnpublishedRepository(jdbc, clock),
                      shared.handlers(jdbc));
                })
            .toList());
  }

  /** What the handlers of all tenants have in common. */
  private record Shared(
      PictureSource pictures,
      Reader reader,
      PictureThreads threads,
      AskedKinds kinds,
      TemplateCache cache,
      ResultShaper shaper,
      AnswerLimit limit,
      Clock clock) {
    HandlerTable handlers(JdbcClient jdbc) {
      TemplateRepository templates = new TemplateRepository(jdbc, clock);
      TemplateVersions versions = new TemplateVersions(jdbc, clock);
      TemplateCatalogue catalogue = new TemplateCatalogue(templates, versions, cache);
      TemplateSignatures signatures = new TemplateSignatures(jdbc);
      TemplateIndex index =
          new TemplateIndex(
              signatures,
              new SignatureMaker(signatures, templates, pictures, reader, MonotonicClock.SYSTEM));
      TemplateIds ids = new TemplateIds(new SecureRandom());
      ConfusableTemplates confusable =
          new ConfusableTemplates(index, catalogue, versions, reader, ids);
      VersionLearner learner =
          new VersionLearner(pictures, reader, confusable, MonotonicClock.SYSTEM);
      TruthRepository truths = new TruthRepository(jdbc, clock);
      SeveralPictures several =
          new SeveralPictures(
              pictures, new PictureRepository(jdbc, clock), threads.executor(), threads.count());
      RequestedPictures requested =
          new RequestedPictures(pictures, several, limit, MonotonicClock.SYSTEM);
      return new HandlerTable(
          List.of(
              new AddTemplateHandler(learner, templates, versions, ids),
              new UpdateTemplateHandler(learner, templates, versions),
              new TryHandler(catalogue, requested, reader, shaper),
              new EvaluateHandler(catalogue, several, pictures, truths, reader, shaper, limit),
              new TruthHandler(truths, catalogue, versions, pictures, MonotonicClock.SYSTEM),
              new PublishTemplateHandler(versions),
              new GetTemplateHandler(templates, versions, pictures, reader, limit),
              new DeleteTemplatesHandler(templates),
              new ListTemplatesHandler(templates),
              new QueryHandler(
                  catalogue, index, requested, reader, new ResultRepository(jdbc, clock), shaper),
              new TextHandler(requested, reader),
              new TableHandler(requested, reader),
              new DocumentsHandler(kinds, requested, reader)));
    }
  }
}
