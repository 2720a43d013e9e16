package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.images.AddressRange;
import dev.grille.images.FetchedPictures;
import dev.grille.images.HttpFetcher;
import dev.grille.images.HttpSettings;
import dev.grille.images.PictureGate;
import dev.grille.images.PictureLimits;
import dev.grille.images.SourceRules;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pictures come from. */
@Configuration(proxyBeanMethods = false)
class SourceWiring {
  @Bean
  FetchedPictures pictures(GrilleProperties properties) {
    HttpFetcher http =
        new HttpFetcher(
            rules(properties.sources()), patience(properties.sources()), new SecureRandom());
    return new FetchedPictures(
        new PictureGate(limits(properties.pictures())), Map.of("http", http, "https", http));
  }

  private static SourceRules rules(GrilleProperties.Sources sources) {
    return new SourceRules(
        sources.hosts(),
        sources.cidrs().stream().map(AddressRange::of).toList(),
        Set.copyOf(sources.ports()));
  }

  private static HttpSettings patience(GrilleProperties.Sources sources) {
    return new HttpSettings(
        sources.connectTimeout(),
        sources.resolveTimeout(),
        sources.readTimeout(),
        sources.totalTimeout(),
        sources.maxRedirects(),
        sources.attempts(),
        sources.firstPause(),
        sources.longestPause());
  }

  private static PictureLimits limits(GrilleProperties.Pictures pictures) {
    return new PictureLimits(
        Math.toIntExact(pictures.maxSize().toBytes()),
        pictures.longestSide(),
        pictures.smallestSide(),
        pictures.maxPixels());
  }
}
