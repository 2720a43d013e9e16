package dev.grille.studio.live;

import dev.grille.studio.settings.StudioSettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what asks workers. */
@Configuration(proxyBeanMethods = false)
public class LiveWiring {
  @Bean
  LiveController liveController(StudioSettings settings) {
    return new LiveController(settings, InstantSource.system());
  }
}
