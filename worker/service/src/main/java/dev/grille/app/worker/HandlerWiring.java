package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.db.CommandLedger;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.PictureRepository;
import dev.grille.db.ResultRepository;
import dev.grille.db.TemplateRepository;
import dev.grille.db.UnpublishedRepository;
import dev.grille.messaging.HandlerTable;
import dev.grille.messaging.ServedTenant;
import dev.grille.messaging.TopicSettings;
import dev.grille.reader.Reader;
import dev.grille.recognition.QueryHandler;
import dev.grille.recognition.RequestedPictures;
import dev.grille.recognition.ResultShaper;
import dev.grille.recognition.SeveralPictures;
import dev.grille.recognition.TextHandler;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sources.PictureSource;
import dev.grille.templates.AddTemplateHandler;
import dev.grille.templates.DeleteTemplatesHandler;
import dev.grille.templates.ListTemplatesHandler;
import dev.grille.templates.TemplateCache;
import dev.grille.templates.TemplateCatalogue;
import dev.grille.templates.TemplateIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
  ServedTenants servedTenants(
      TenantDatabases databases,
      TopicSettings topics,
      PictureSource pictures,
      Reader reader,
      PictureThreads threads,
      GrilleProperties properties,
      Clock clock) {
    Shared shared =
        new Shared(
            pictures,
            reader,
            threads,
            new TemplateCache(properties.templateCache().toBytes()),
            new ResultShaper(properties.reviewBelow()),
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
      TemplateCache cache,
      ResultShaper shaper,
      Clock clock) {
    HandlerTable handlers(JdbcClient jdbc) {
      TemplateRepository templates = new TemplateRepository(jdbc, clock);
      RequestedPictures requested =
          new RequestedPictures(
              pictures,
              new SeveralPictures(
                  pictures,
                  new PictureRepository(jdbc, clock),
                  threads.executor(),
                  threads.count()),
              MonotonicClock.SYSTEM);
      return new HandlerTable(
          List.of(
              new AddTemplateHandler(
                  pictures,
                  reader,
                  templates,
                  new TemplateIds(new SecureRandom()),
                  MonotonicClock.SYSTEM),
              new DeleteTemplatesHandler(templates),
              new ListTemplatesHandler(templates),
              new QueryHandler(
                  new TemplateCatalogue(templates, cache),
                  requested,
                  reader,
                  new ResultRepository(jdbc, clock),
                  shaper),
              new TextHandler(requested, reader)));
    }
  }
}
