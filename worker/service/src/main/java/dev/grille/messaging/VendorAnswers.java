package dev.grille.messaging;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerReader;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.RecordHeaders;
import dev.grille.contracts.dialects.VendorRecord;
import java.util.LinkedHashMap;
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
    return dialect == null ? settled.answer() : dialect.write(AnswerReader.read(settled.answer()));
  }

  /** What Grille's own answer says beside the values, which the vendor's has no place for. */
  static Map<String, String> headers(StoredOutcome settled) {
    VendorRecord dialect = settled.command().dialect();
    if (dialect == null) {
      return Map.of();
    }
    Answer answer = AnswerReader.read(settled.answer());
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
