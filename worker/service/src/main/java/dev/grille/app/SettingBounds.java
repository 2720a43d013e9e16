package dev.grille.app;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.util.unit.DataSize;

/** What no setting may be, whatever it is for; what else it may not be says whoever takes it. */
final class SettingBounds {
  /** Kafka's word for the broker's own default is -1. */
  private static final Set<String> MAY_BE_NEGATIVE = Set.of("replicas");

  private SettingBounds() {}

  /**
   * Looks at numbers, sizes and times.
   *
   * @throws IllegalArgumentException that names the setting
   */
  static void requireNotNegative(String prefix, List<? extends Record> groups) {
    for (Record group : groups) {
      String name = prefix + "." + group.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      for (RecordComponent setting : group.getClass().getRecordComponents()) {
        Object value = value(group, setting);
        if (value instanceof Record inner) {
          requireNotNegative(name, List.of(inner));
        } else if (isNegative(value) && !MAY_BE_NEGATIVE.contains(setting.getName())) {
          throw new IllegalArgumentException(
              "%s.%s cannot be '%s': nothing below 0 is taken"
                  .formatted(name, kebab(setting.getName()), value));
        }
      }
    }
  }

  private static Object value(Record group, RecordComponent setting) {
    try {
      return setting.getAccessor().invoke(group);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record has accessors", e);
    }
  }

  private static boolean isNegative(Object value) {
    return value instanceof Duration time && time.isNegative()
        || value instanceof DataSize size && size.isNegative()
        || value instanceof Number number && number.doubleValue() < 0;
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
