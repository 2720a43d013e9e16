package dev.grille.messaging;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerReader;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.RecordHeaders;
import dev.grille.contracts.dialects.VendorRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How stored answers are published in a dialect. What is stored is Grille's own answer, so that
 * whoever reads the tables need not know dialects; the vendor's is made of it whenever it goes out,
 * which gives the same bytes each time.
 */
final class VendorAnswers {
  private VendorAnswers() {}

  /** The value of the answer's record. */
  static byte[] value(StoredOutcome settled) {
    VendorRecord dialect = settled.command().dialect();
    return dialect == null ? settled.answer() : dialect.write(answer(settled));
  }

  /** A newer worker may have stored what this one has no word for: that must not stop its batch. */
  private static Answer answer(StoredOutcome settled) {
    try {
      return AnswerReader.read(settled.answer());
    } catch (IllegalArgumentException e) {
      IncomingCommand command = settled.command();
      var envelope =
          new Answer.Envelope(
              command.key().commandId(),
              command.outline().type(),
              command.key().attempt(),
              command.replayOf(),
              List.of(),
              "",
              Map.of());
      return new Answer.Failed(
          envelope,
          ErrorCode.INTERNAL,
          "a newer worker has stored an answer that this one cannot say in the dialect",
          null,
          command.outline().templateId(),
          null);
    }
  }

  /** What Grille's own answer says beside the values, which the vendor's has no place for. */
  static Map<String, String> headers(StoredOutcome settled) {
    VendorRecord dialect = settled.command().dialect();
    if (dialect == null) {
      return Map.of();
    }
    Answer answer = answer(settled);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(RecordHeaders.DIALECT, dialect.dialect().wireName());
    headers.put(RecordHeaders.STATUS, answer instanceof Answer.Failed ? "error" : "ok");
    headers.put(RecordHeaders.TYPE, answer.envelope().type());
    headers.put(RecordHeaders.ATTEMPT, Integer.toString(answer.envelope().attempt()));
    answer
        .failure()
        .ifPresent(
            failure -> {
              headers.put(RecordHeaders.ERROR_CODE, failure.code().name());
              headers.put(RecordHeaders.ERROR_MESSAGE, failure.message());
            });
    put(headers, RecordHeaders.TEMPLATE_ID, answer.templateId());
    put(headers, RecordHeaders.TEMPLATE_VERSION, OutcomeStore.version(answer));
    headers.put(RecordHeaders.READER_VERSION, answer.envelope().readerVersion());
    headers.put(RecordHeaders.TIMINGS, AnswerWriter.timings(answer.envelope()));
    return headers;
  }

  private static void put(Map<String, String> headers, String name, @Nullable Object value) {
    if (value != null) {
      headers.put(name, value.toString());
    }
  }
}
