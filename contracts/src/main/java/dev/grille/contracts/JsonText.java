package dev.grille.contracts;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Strangers' JSON, within bounds. Comments and trailing commas are taken because published examples
 * have them; everything else is RFC 8259, and the text is UTF-8 alone.
 */
final class JsonText {
  /** Longest record, in bytes: the topics' {@code max.message.bytes}. */
  static final int DOCUMENT_LENGTH = 16 * 1024 * 1024;

  /**
   * Longest string: a picture of 10 MB is 14 million characters in base64, and a body may itself be
   * a string.
   */
  static final int STRING_LENGTH = DOCUMENT_LENGTH;

  /** 500 fields with 200 values each, and room; empty arrays by the million are refused. */
  static final long TOKENS = 200_000;

  static final int DEPTH = 32;
  static final int NUMBER_LENGTH = 64;
  static final int NAME_LENGTH = 256;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(DOCUMENT_LENGTH)
                          .maxStringLength(STRING_LENGTH)
                          .maxTokenCount(TOKENS)
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(NUMBER_LENGTH)
                          .maxNameLength(NAME_LENGTH)
                          .build())
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private JsonText() {}

  /**
   * Reads the one object that a record's value is.
   *
   * @throws CommandException {@link ErrorCode#COMMAND_TOO_LARGE} or {@link
   *     ErrorCode#MALFORMED_JSON}
   */
  static ObjectNode object(byte @Nullable [] value) {
    if (value == null) {
      throw malformed("the record has no value", null);
    }
    if (value.length > DOCUMENT_LENGTH) {
      throw new CommandException(
          ErrorCode.COMMAND_TOO_LARGE,
          "the value has %d bytes, more than %d".formatted(value.length, DOCUMENT_LENGTH));
    }
    int start = startsWithByteOrderMark(value) ? BYTE_ORDER_MARK.length : 0;
    var bytes = new ByteArrayInputStream(value, start, value.length - start);
    var utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return object(new InputStreamReader(bytes, utf8), null);
  }

  /** Reads the object that a string inside a record holds; {@code path} leads to the string. */
  static ObjectNode object(String text, String path) {
    return object(new StringReader(text), path);
  }

  private static ObjectNode object(Reader text, @Nullable String path) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      try {
        JsonNode tree = parser.nextToken() == null ? null : MAPPER.readTree(parser);
        if (!(tree instanceof ObjectNode object)) {
          throw malformed("the value is not a JSON object", path);
        }
        if (parser.nextToken() != null) {
          throw malformed("something follows the JSON object" + at(parser), path);
        }
        return object;
      } catch (JacksonException e) {
        throw refusal(e, parser, path);
      }
    }
  }

  /** Jackson's own messages may quote the record, so ours say only what and where. */
  private static CommandException refusal(
      JacksonException e, JsonParser parser, @Nullable String path) {
    if (e instanceof StreamConstraintsException) {
      return malformed(
          "the JSON is nested deeper than %d, or has a number over %d, a name over %d characters or more than %d tokens%s"
              .formatted(DEPTH, NUMBER_LENGTH, NAME_LENGTH, TOKENS, at(e)),
          path);
    }
    if (e instanceof JacksonIOException) {
      return malformed("the value is not UTF-8", path);
    }
    if (e instanceof MismatchedInputException) {
      return malformed("a property is there twice" + at(e), path(parser.streamReadContext(), path));
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return malformed("the JSON is cut off" + at(e), path);
    }
    return malformed("the value is not JSON" + at(e), path);
  }

  private static CommandException malformed(String message, @Nullable String path) {
    return new CommandException(ErrorCode.MALFORMED_JSON, message, path);
  }

  private static String at(JacksonException e) {
    return at(e.getLocation());
  }

  private static String at(JsonParser parser) {
    return at(parser.currentTokenLocation());
  }

  private static String at(@Nullable TokenStreamLocation place) {
    return place == null || place.getLineNr() < 1
        ? ""
        : ", at line %d column %d".formatted(place.getLineNr(), place.getColumnNr());
  }

  private static String path(TokenStreamContext place, @Nullable String base) {
    TokenStreamContext parent = place.getParent();
    if (parent == null) {
      return base == null ? JsonPlace.ROOT : base;
    }
    String prefix = path(parent, base);
    if (place.inArray()) {
      return place.hasCurrentIndex() ? JsonPlace.path(prefix, place.getCurrentIndex()) : prefix;
    }
    String name = place.currentName();
    return name == null ? prefix : JsonPlace.path(prefix, name);
  }

  private static boolean startsWithByteOrderMark(byte[] value) {
    return value.length >= BYTE_ORDER_MARK.length
        && value[0] == BYTE_ORDER_MARK[0]
        && value[1] == BYTE_ORDER_MARK[1]
        && value[2] == BYTE_ORDER_MARK[2];
  }
}
