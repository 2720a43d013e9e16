package dev.grille.messaging;

import dev.grille.contracts.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.slf4j.MDC;

/**
 * Puts the command's id, and its trace's where the record brings one, beside each line that is
 * logged until it is closed.
 */
final class LogContext implements AutoCloseable {
  private static final String COMMAND_ID = "command_id";
  private static final String TRACE_ID = "trace_id";
  private static final String NO_TRACE = "0".repeat(32);

  /** W3C Trace Context, 3.2: version, trace-id, parent-id, flags; later versions may append. */
  private static final Pattern TRACEPARENT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

  LogContext(IncomingCommand command) {
    MDC.put(COMMAND_ID, plain(command.key().commandId()));
    Header traceparent = command.record().headers().lastHeader(RecordHeaders.TRACEPARENT);
    if (traceparent != null && traceparent.value() != null) {
      var parts = TRACEPARENT.matcher(new String(traceparent.value(), StandardCharsets.US_ASCII));
      if (parts.matches() && !parts.group(1).equals(NO_TRACE)) {
        MDC.put(TRACE_ID, parts.group(1));
      }
    }
  }

  /** What would break the line, or hide in it, is written as its number. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    plain.append("\\u%04x".formatted(c));
                default -> plain.append((char) c);
              }
            });
    return plain.toString();
  }

  @Override
  public void close() {
    MDC.remove(COMMAND_ID);
    MDC.remove(TRACE_ID);
  }
}
