package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.contracts.Spelling;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of all settings under {@code grille}, and what to say of names that are none. */
final class SettingNames {
  private static final String PREFIX = "grille.";

  /** Variables that begin like a setting's and are the launcher's or the reader's. */
  private static final Set<String> OTHERS =
      Set.of(
          "GRILLE_TESSDATA",
          "GRILLE_FONTS",
          "GRILLE_CLIENTS",
          "GRILLE_TEST_SERVERS",
          "GRILLE_JAVA_OPTIONS",
          "GRILLE_WORKER_JAR",
          "GRILLE_STUDIO_JAR",
          "GRILLE_CHROMIUM",
          "GRILLE_IGNORE_SYSTEM");

  /** Whose settings there are: Grille's, and those of Spring that reach something in a worker. */
  private static final List<String> OWNERS =
      List.of(PREFIX, "spring.", "server.", "management.", "logging.");

  /** Kubernetes makes such variables of a service: of one named grille, GRILLE_PORT and others. */
  private static final Pattern OF_A_SERVICE =
      Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_\\d+_(TCP|UDP|SCTP)(_.*)?)?)");

  /** Of an element of a list, as Spring writes it in a variable. */
  private static final Pattern INDEX = Pattern.compile("_[0-9]+_?$");

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
      if (OWNERS.stream().noneMatch(owner -> name.startsWith("--" + owner))) {
        return Optional.of("unknown setting " + name + meant(PREFIX + name.substring(2)));
      }
      if (name.startsWith("--" + PREFIX) && !isKnown(name.substring(2))) {
        return Optional.of("unknown setting " + name + meant(name.substring(2)));
      }
    }
    return Optional.empty();
  }

  /** The same of system properties, {@code -Dname=value}. */
  Optional<String> complaintOfProperties(Collection<String> properties) {
    return properties.stream()
        .filter(name -> name.startsWith(PREFIX) && !isKnown(name))
        .sorted()
        .map(name -> "unknown setting -D" + name + meant(name))
        .findFirst();
  }

  /**
   * The same of variables of the environment whose names are nearly those of settings. One that
   * resembles none is somebody's own; see {@link #strangeVariables}.
   */
  Optional<String> complaintOfVariables(Collection<String> environment) {
    return new TreeSet<>(environment)
        .stream()
            .filter(variable -> isStrange(variable) && !OF_A_SERVICE.matcher(variable).matches())
            .flatMap(
                variable ->
                    nearest(variable)
                        .map(near -> "unknown setting " + variable + ": is " + near + " meant?")
                        .stream())
            .findFirst();
  }

  /** Variables of the environment that begin like settings and are none: they deserve a warning. */
  List<String> strangeVariables(Collection<String> environment) {
    return new TreeSet<>(environment)
        .stream().filter(this::isStrange).map(variable -> variable + " is no setting").toList();
  }

  private boolean isStrange(String variable) {
    String plain = INDEX.matcher(variable).replaceAll("");
    return variable.startsWith("GRILLE_")
        && !OTHERS.contains(variable)
        && names.stream().noneMatch(known -> asVariable(known).contains(plain));
  }

  private Optional<String> nearest(String variable) {
    return Spelling.nearest(variable, names.stream().map(SettingNames::variable).toList());
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

  /** As Spring takes it: dashes left out, or as underscores. */
  private static Set<String> asVariable(String name) {
    return new TreeSet<>(
        List.of(variable(name), name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT)));
  }

  /** The name that was probably meant, or where to look, to be put behind a complaint. */
  String meant(String name) {
    Optional<String> nearest =
        names.contains(name) ? Optional.of(name) : Spelling.nearest(name, names);
    return nearest
        .map(near -> ": is --" + near + " meant?")
        .orElse("; the README lists those that there are");
  }
}
