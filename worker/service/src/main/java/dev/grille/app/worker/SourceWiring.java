package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import dev.grille.sources.AddressRange;
import dev.grille.sources.FetchedPictures;
import dev.grille.sources.HttpFetcher;
import dev.grille.sources.HttpSettings;
import dev.grille.sources.S3Fetcher;
import dev.grille.sources.S3Settings;
import dev.grille.sources.SourceRules;
import dev.grille.sources.UrlFetcher;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pictures come from. */
@Configuration(proxyBeanMethods = false)
class SourceWiring {
  @Bean
  FetchedPictures pictures(GrilleProperties properties) {
    GrilleProperties.Sources sources = properties.sources();
    HttpSettings patience = patience(sources);
    HttpFetcher http = new HttpFetcher(rules(sources), patience, new SecureRandom());
    Map<String, UrlFetcher> fetchers = new HashMap<>();
    fetchers.put("http", http);
    fetchers.put("https", http);
    if (!sources.s3().buckets().isEmpty()) {
      fetchers.put("s3", new S3Fetcher(store(sources.s3()), patience, new SecureRandom()));
    }
    return new FetchedPictures(new PictureGate(limits(properties.pictures())), fetchers);
  }

  private static S3Settings store(GrilleProperties.S3 s3) {
    return new S3Settings(s3.buckets(), s3.endpoint(), s3.region(), s3.pathStyle());
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
