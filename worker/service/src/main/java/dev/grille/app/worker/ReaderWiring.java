package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.sandbox.ChildCommandLine;
import dev.grille.sandbox.IsolationSettings;
import dev.grille.sandbox.PoolListener;
import dev.grille.sandbox.PoolSettings;
import dev.grille.sandbox.ReaderPool;
import dev.grille.vision.ReaderSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The child processes that read pictures. */
@Configuration(proxyBeanMethods = false)
class ReaderWiring {
  @Bean
  ReaderPool readerPool(GrilleProperties properties, PoolListener listener) {
    ChildCommandLine child =
        ChildCommandLine.ofReader()
            .withProperty(
                ReaderSettings.MAX_PIXELS, Long.toString(properties.pictures().maxPixels()));
    return ReaderPool.start(child, settings(properties.reader()), listener);
  }

  private static PoolSettings settings(GrilleProperties.Reader reader) {
    PoolSettings defaults = PoolSettings.defaults();
    return new PoolSettings(
        reader.count(),
        Math.toIntExact(reader.heap().toMegabytes()),
        reader.deadline(),
        defaults.silence(),
        reader.startTimeout(),
        defaults.maxWait(),
        reader.recycleAfter(),
        defaults.recycleResidentMegabytes(),
        defaults.maxResidentMegabytes(),
        defaults.maxFrameMegabytes(),
        new IsolationSettings(reader.requireIsolation(), reader.nameSpaces()),
        defaults.folder());
  }
}
