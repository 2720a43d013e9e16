package dev.grille.app.failures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment as people write it: {@code 2026-11-21T03:00:00Z}, or {@code 2h} for then ago. */
public final class TimeText implements ITypeConverter<Instant> {
  private static final Pattern AGO = Pattern.compile("([0-9]{1,6})([smhd])");

  private final InstantSource clock;

  /** Times ago are before now. */
  public TimeText() {
    this(InstantSource.system());
  }

  TimeText(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant convert(String text) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      return clock.instant().minus(duration(Long.parseLong(ago.group(1)), ago.group(2)));
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is neither a time such as 2026-11-21T03:00:00Z nor how long ago, such"
              + " as 90s, 30m, 2h, 7d");
    }
  }

  private static Duration duration(long count, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
