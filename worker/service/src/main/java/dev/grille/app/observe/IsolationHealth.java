package dev.grille.app.observe;

import dev.grille.sandbox.IsolationMode;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How far the children are isolated. Never a reason to be down: where isolation is required, a
 * worker without it does not start.
 */
final class IsolationHealth implements HealthIndicator {
  private final IsolationMode mode;

  IsolationHealth(IsolationMode mode) {
    this.mode = mode;
  }

  @Override
  public Health health() {
    return Health.up().withDetail("mode", mode.name()).withDetail("children", mode.words()).build();
  }
}
