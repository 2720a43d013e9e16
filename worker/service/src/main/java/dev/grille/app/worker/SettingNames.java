package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.contracts.Spelling;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of all settings under {@code grille}, and what to say of names that are none. */
final class SettingNames {
  private static final String PREFIX = "grille.";

  /** Variables that begin like a setting's and are the launcher's or the reader's. */
  private static final Set<String> OTHERS =
      Set.of(
          "GRILLE_TESSDATA",
          "GRILLE_FONTS",
          "GRILLE_JAVA_OPTIONS",
          "GRILLE_WORKER_JAR",
          "GRILLE_IGNORE_SYSTEM");

  private final Set<String> names = new TreeSet<>();

  SettingNames() {
    collect("grille", GrilleProperties.class);
  }

  private void collect(String prefix, Class<?> settings) {
    for (RecordComponent setting : settings.getRecordComponents()) {
      String name = prefix + "." + kebab(setting.getName());
      if (setting.getType().isRecord()) {
        collect(name, setting.getType());
      } else {
        names.add(name);
      }
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /**
   * What is wrong with a worker's arguments: what is no setting, and settings that do not exist.
   *
   * @param arguments {@code --name=value}
   * @return a sentence, empty where all is well
   */
  Optional<String> complaint(List<String> arguments) {
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (!name.startsWith("--")) {
        return Optional.of("'" + argument + "' is no setting: they are --NAME=VALUE");
      }
      if (name.startsWith("--" + PREFIX) && !isKnown(name.substring(2))) {
        return Optional.of("unknown setting " + name + meant(name.substring(2)));
      }
    }
    return Optional.empty();
  }

  /**
   * Variables of the environment that look like settings and are none. They only deserve a warning:
   * Kubernetes makes such variables of a service named grille, GRILLE_PORT and others.
   */
  List<String> strangeVariables(Collection<String> environment) {
    Set<String> known =
        names.stream().map(SettingNames::variable).collect(Collectors.toCollection(TreeSet::new));
    List<String> strange = new ArrayList<>();
    for (String variable : new TreeSet<>(environment)) {
      String plain = variable.replaceAll("_[0-9]+_?$", "");
      if (variable.startsWith("GRILLE_") && !known.contains(plain) && !OTHERS.contains(variable)) {
        String meant =
            Spelling.nearest(variable, known).map(near -> ": is " + near + " meant?").orElse("");
        strange.add(variable + " is no setting" + meant);
      }
    }
    return strange;
  }

  private boolean isKnown(String name) {
    String plain = name.replaceAll("\\[[0-9]+]$", "");
    return names.stream().anyMatch(known -> relaxed(known).equals(relaxed(plain)));
  }

  /** As Spring compares names: case and dashes do not count. */
  private static String relaxed(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  private static String variable(String name) {
    return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private String meant(String name) {
    return Spelling.nearest(name, names)
        .map(near -> ": is --" + near + " meant?")
        .orElse("; the README lists those that there are");
  }
}
