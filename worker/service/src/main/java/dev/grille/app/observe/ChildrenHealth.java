package dev.grille.app.observe;

import java.util.function.IntSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Readiness of the children: that one of them stands. */
final class ChildrenHealth implements HealthIndicator {
  private final IntSupplier standing;
  private final int wanted;

  ChildrenHealth(IntSupplier standing, int wanted) {
    this.standing = standing;
    this.wanted = wanted;
  }

  @Override
  public Health health() {
    int now = standing.getAsInt();
    return (now > 0 ? Health.up() : Health.down())
        .withDetail("standing", now)
        .withDetail("wanted", wanted)
        .build();
  }
}
