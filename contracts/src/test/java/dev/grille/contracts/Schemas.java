package dev.grille.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The schemas as a producer or consumer would use them: read from their files. */
enum Schemas {
  COMMAND_TEMPLATE("command-template.schema.json"),
  COMMAND_RECOGNITION("command-recognition.schema.json"),
  ANSWER("answer.schema.json");

  private final Schema schema;

  Schemas(String file) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("classpath:dev/grille/contracts/" + file));
  }

  static Schemas of(CommandFamily family) {
    return family == CommandFamily.TEMPLATES ? COMMAND_TEMPLATE : COMMAND_RECOGNITION;
  }

  /** What the schema finds wrong; empty where it agrees. */
  List<Error> errors(byte[] json) {
    return schema.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
  }

  /** The names under every {@code properties} of a schema, at any depth. */
  static Set<String> described(JsonNode schema) {
    Set<String> names = new TreeSet<>();
    schema
        .propertyStream()
        .filter(property -> property.getKey().equals("properties"))
        .forEach(property -> names.addAll(property.getValue().propertyNames()));
    schema.forEach(child -> names.addAll(described(child)));
    return names;
  }
}
