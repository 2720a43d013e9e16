package dev.grille.contracts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template among its others.
 *
 * @param templateVersion 1 for the first
 * @param createdAt when it was stored
 * @param publishedAt when it was published for the first time; null for a draft
 */
public record VersionSummary(
    int templateVersion, Instant createdAt, @Nullable Instant publishedAt) {
  public VersionSummary {
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
