package dev.grille.studio;

import dev.grille.studio.commands.CommandWiring;
import dev.grille.studio.entry.EntryWiring;
import dev.grille.studio.live.LiveWiring;
import dev.grille.studio.operator.OperatorWiring;
import dev.grille.studio.vocabulary.VocabularyController;
import dev.grille.studio.web.ProblemAdvice;
import dev.grille.studio.web.StaticFiles;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The studio's Spring context: what is in it is named here or made in the wirings. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  EntryWiring.class,
  CommandWiring.class,
  OperatorWiring.class,
  LiveWiring.class,
  VocabularyController.class,
  StaticFiles.class,
  ProblemAdvice.class
})
class StudioApplication {}
