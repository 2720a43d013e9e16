package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.db.ResultRepository;
import dev.grille.db.TemplateRepository;
import dev.grille.images.PictureSource;
import dev.grille.messaging.HandlerTable;
import dev.grille.recognition.QueryHandler;
import dev.grille.recognition.ResultShaper;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.templates.AddTemplateHandler;
import dev.grille.templates.DeleteTemplatesHandler;
import dev.grille.templates.ListTemplatesHandler;
import dev.grille.templates.TemplateCatalogue;
import dev.grille.templates.TemplateIds;
import dev.grille.vision.PictureReader;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One handler per command. */
@Configuration(proxyBeanMethods = false)
class HandlerWiring {
  @Bean
  TemplateCatalogue templateCatalogue(TemplateRepository templates, GrilleProperties properties) {
    return new TemplateCatalogue(templates, properties.templateCache().toBytes());
  }

  @Bean
  HandlerTable handlerTable(
      PictureSource pictures,
      PictureReader reader,
      TemplateRepository templates,
      TemplateCatalogue catalogue,
      ResultRepository results,
      GrilleProperties properties) {
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
                catalogue,
                pictures,
                reader,
                results,
                new ResultShaper(properties.reviewBelow()),
                MonotonicClock.SYSTEM)));
  }
}
