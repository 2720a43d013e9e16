package dev.grille.app.worker;

import dev.grille.console.Complaint;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Says in a sentence why a worker does not start, where its operator can fix it. Spring asks before
 * it prints a report and a trace of its own, and leaves both out where there is one.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailures implements SpringBootExceptionReporter {
  private static final Map<Class<?>, String> WANTED =
      Map.of(
          int.class, "a whole number",
          long.class, "a whole number",
          short.class, "a whole number",
          Integer.class, "a whole number",
          double.class, "a number",
          boolean.class, "true or false",
          Duration.class, "a time such as 30s or 5m",
          DataSize.class, "a size such as 512KB or 16MB");

  private final SettingNames names = new SettingNames();

  @Override
  public boolean reportException(Throwable failure) {
    return sentence(failure).isPresent();
  }

  /** The sentence; empty where it is a defect of the program, which wants its trace. */
  Optional<String> sentence(Throwable failure) {
    Optional<String> last = Optional.empty();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> said = Optional.ofNullable(of(cause));
      // The innermost knows best what it is about.
      last = said.isPresent() ? said : last;
    }
    return last;
  }

  private @Nullable String of(Throwable cause) {
    if (cause instanceof UnboundConfigurationPropertiesException unknown) {
      return unknown.getUnboundProperties().stream()
          .map(this::unknown)
          .collect(Collectors.joining("; "));
    }
    if (cause instanceof BindException binding) {
      return of(binding);
    }
    if (cause instanceof InvalidConfigurationPropertyValueException invalid) {
      return "%s cannot be '%s': %s"
          .formatted(invalid.getName(), invalid.getValue(), invalid.getReason());
    }
    if (cause instanceof PortInUseException port) {
      return "port %d is taken: choose another one by --server.port".formatted(port.getPort());
    }
    if (cause instanceof YAMLException yaml) {
      return "a configuration file is not YAML: "
          + yaml.getMessage().replaceAll("\\s+", " ").strip();
    }
    if (cause instanceof JsonParseException) {
      return "SPRING_APPLICATION_JSON is not JSON";
    }
    if (cause instanceof SQLException sql) {
      return "the database refuses: " + sql.getMessage();
    }
    if (cause instanceof KafkaException kafka) {
      return "Kafka: " + Complaint.about(kafka).orElse("");
    }
    return cause instanceof ConfigDataException || isOurOwn(cause) ? cause.getMessage() : null;
  }

  /** Values that one of our constructors does not take. */
  private static boolean isOurOwn(Throwable cause) {
    boolean told =
        cause instanceof IllegalArgumentException || cause instanceof IllegalStateException;
    StackTraceElement[] trace = cause.getStackTrace();
    return told && trace.length > 0 && trace[0].getClassName().startsWith("dev.grille.");
  }

  private String unknown(ConfigurationProperty setting) {
    String name = setting.getName().toString();
    return "unknown setting " + name + origin(setting) + names.meant(name);
  }

  private static @Nullable String of(BindException binding) {
    ConfigurationProperty setting = binding.getProperty();
    if (setting == null) {
      return null;
    }
    Class<?> type = binding.getTarget().getType().resolve(Object.class);
    return "%s cannot be '%s'%s: %s is wanted"
        .formatted(
            setting.getName(),
            setting.getValue(),
            origin(setting),
            WANTED.getOrDefault(type, "another value"));
  }

  private static String origin(ConfigurationProperty setting) {
    return setting.getOrigin() == null ? "" : " (" + setting.getOrigin() + ")";
  }
}
