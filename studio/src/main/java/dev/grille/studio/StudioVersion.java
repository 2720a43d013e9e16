package dev.grille.studio;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class StudioVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = StudioVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "grille studio " + Objects.requireNonNullElse(version, "from its sources")
    };
  }
}
