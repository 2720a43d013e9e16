package dev.grille.child;

import dev.grille.contracts.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How values cross between parent and child: as one flat record whatever they are. */
final class ValueModule {
  private ValueModule() {}

  private record Flat(
      Value.Type type,
      String text,
      @Nullable String detail,
      List<String> labels,
      List<List<String>> rows) {
    static Flat of(Value value) {
      if (value instanceof Value.Table table) {
        return new Flat(value.type(), "", null, table.labels(), table.values());
      }
      String detail = null;
      if (value instanceof Value.Barcode code) {
        detail = code.format();
      } else if (value instanceof Value.Crop crop) {
        detail = crop.img();
      }
      return new Flat(value.type(), value.text(), detail, List.of(), List.of());
    }

    Value value() {
      return switch (type) {
        case TEXT -> new Value.Text(text);
        case MARK -> Value.Mark.of(text);
        case BARCODE -> new Value.Barcode(text, detail);
        case CROP -> Value.Crop.of(text, detail == null ? "" : detail);
        case TABLE -> new Value.Table(labels, rows);
      };
    }
  }

  /** For the mapper of the frames' headers. */
  static JacksonModule module() {
    return new SimpleModule("values")
        .addSerializer(Value.class, new Writer())
        .addDeserializer(Value.class, new Reader());
  }

  private static final class Writer extends StdSerializer<Value> {
    Writer() {
      super(Value.class);
    }

    @Override
    public void serialize(Value value, JsonGenerator out, SerializationContext context) {
      context.writeValue(out, Flat.of(value));
    }
  }

  private static final class Reader extends StdDeserializer<Value> {
    Reader() {
      super(Value.class);
    }

    @Override
    public Value deserialize(JsonParser in, DeserializationContext context) {
      return context.readValue(in, Flat.class).value();
    }
  }
}
