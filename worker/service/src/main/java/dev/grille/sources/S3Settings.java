package dev.grille.sources;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which object store pictures may come from. Credentials are found as the AWS SDK finds them:
 * environment, profile, container or instance role.
 *
 * @param buckets that may be read; empty allows none
 * @param endpoint of a store that is not Amazon's; null for Amazon's own
 * @param region as the store calls it
 * @param pathStyle whether the bucket stands in the path and not in the host name, as most stores
 *     other than Amazon's need it
 */
public record S3Settings(
    List<String> buckets, @Nullable URI endpoint, String region, boolean pathStyle) {
  public S3Settings {
    buckets = List.copyOf(buckets);
  }
}
