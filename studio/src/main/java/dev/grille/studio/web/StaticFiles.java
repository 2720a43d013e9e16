package dev.grille.studio.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages' own files at the root, and libraries below {@code /lib} without their versions. */
@Configuration(proxyBeanMethods = false)
public class StaticFiles implements WebMvcConfigurer {
  private static final String PAGES = "classpath:/studio/";

  /** Names of WebJars by the paths that pages load them from. */
  private static final Map<String, String> LIBRARIES =
      Map.of("lit-html", "lit-html", "pdfjs", "pdfjs-dist");

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/**").addResourceLocations(PAGES);
    LIBRARIES.forEach(
        (path, library) ->
            registry
                .addResourceHandler("/lib/" + path + "/**")
                .addResourceLocations(folder(library)));
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  /** Of the one version that is on the class path. */
  private static Resource folder(String library) {
    try {
      Resource[] versions =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:META-INF/resources/webjars/" + library + "/*/");
      if (versions.length != 1) {
        throw new IllegalStateException(library + ": " + Arrays.toString(versions));
      }
      return versions[0];
    } catch (IOException e) {
      throw new IllegalStateException(library + " cannot be found", e);
    }
  }
}
