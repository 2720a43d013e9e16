package dev.grille.documents;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How kinds of documents are written. Properties that nobody knows are refused. */
public final class DocumentKindJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private DocumentKindJson() {}

  /**
   * Reads a definition.
   *
   * @param json its text
   * @param from where it comes from, for people
   * @throws InvalidDefinitionException which names the place and what is wrong there
   */
  public static DocumentKind read(String json, String from) {
    try {
      return JSON.readValue(json, DocumentKind.class);
    } catch (JacksonException e) {
      String path =
          e.getPath().stream()
              .map(
                  step ->
                      step.getPropertyName() == null
                          ? "[" + step.getIndex() + "]"
                          : "." + step.getPropertyName())
              .collect(Collectors.joining("", "$", ""));
      Throwable cause = e.getCause() instanceof IllegalArgumentException told ? told : e;
      String why = cause == e ? e.getOriginalMessage() : cause.getMessage();
      throw new InvalidDefinitionException(from + ": " + path + ": " + why, e);
    }
  }

  /** A definition as text, which {@link #read} takes. */
  public static String write(DocumentKind kind) {
    return JSON.writeValueAsString(kind);
  }
}
