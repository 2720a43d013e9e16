package dev.grille.child;

import dev.grille.contracts.DocumentValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How documents' values cross between parent and child: as one flat record whatever they are. */
final class DocumentValueModule {
  private DocumentValueModule() {}

  private enum Shape {
    TEXT,
    MISSING,
    MANY,
    ROWS
  }

  private record Scored(String text, double score) {
    static Scored of(DocumentValue.Text text) {
      return new Scored(text.text(), text.score());
    }

    DocumentValue.Text value() {
      return new DocumentValue.Text(text, score);
    }
  }

  private record Flat(Shape shape, List<Scored> texts, List<Map<String, Scored>> rows) {
    static Flat of(DocumentValue value) {
      if (value instanceof DocumentValue.Text text) {
        return new Flat(Shape.TEXT, List.of(Scored.of(text)), List.of());
      } else if (value instanceof DocumentValue.Many many) {
        return new Flat(Shape.MANY, many.texts().stream().map(Scored::of).toList(), List.of());
      } else if (value instanceof DocumentValue.Rows rows) {
        return new Flat(Shape.ROWS, List.of(), rows.rows().stream().map(Flat::of).toList());
      }
      return new Flat(Shape.MISSING, List.of(), List.of());
    }

    private static Map<String, Scored> of(Map<String, DocumentValue.Text> row) {
      Map<String, Scored> flat = new LinkedHashMap<>();
      row.forEach((key, text) -> flat.put(key, Scored.of(text)));
      return flat;
    }

    DocumentValue value() {
      return switch (shape) {
        case TEXT -> only().value();
        case MISSING -> new DocumentValue.Missing();
        case MANY -> new DocumentValue.Many(texts.stream().map(Scored::value).toList());
        case ROWS -> new DocumentValue.Rows(rows.stream().map(Flat::row).toList());
      };
    }

    private Scored only() {
      if (texts.size() != 1) {
        throw new IllegalArgumentException("a text of " + texts.size());
      }
      return texts.get(0);
    }

    private static Map<String, DocumentValue.Text> row(Map<String, Scored> flat) {
      Map<String, DocumentValue.Text> row = new LinkedHashMap<>();
      flat.forEach((key, text) -> row.put(key, text.value()));
      return row;
    }
  }

  /** For the mapper of the frames' headers. */
  static JacksonModule module() {
    return new SimpleModule("documents' values")
        .addSerializer(DocumentValue.class, new Writer())
        .addDeserializer(DocumentValue.class, new Reader());
  }

  private static final class Writer extends StdSerializer<DocumentValue> {
    Writer() {
      super(DocumentValue.class);
    }

    @Override
    public void serialize(DocumentValue value, JsonGenerator out, SerializationContext context) {
      context.writeValue(out, Flat.of(value));
    }
  }

  private static final class Reader extends StdDeserializer<DocumentValue> {
    Reader() {
      super(DocumentValue.class);
    }

    @Override
    public DocumentValue deserialize(JsonParser in, DeserializationContext context) {
      return context.readValue(in, Flat.class).value();
    }
  }
}
