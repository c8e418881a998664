package org.sessioniv.gateway.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sessioniv.domain.room.BoardKey;

/** Writes definitions as JSON Schema, as both documents hold it under {@code components/schemas}. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLACE = "#/components/schemas/";

    private Schemas() {}

    static ObjectNode of(List<Definition> definitions) {
        ObjectNode schemas = JSON.objectNode();
        for (Definition definition : definitions) {
            schemas.set(definition.name(), schema(definition));
        }
        return schemas;
    }

    private static ObjectNode schema(Definition definition) {
        ObjectNode schema = definition.body() instanceof Definition.Alias alias
                ? named(alias.shape())
                : object(
                        ((Definition.Fields) definition.body()).fields(),
                        definition.part().isSaidByClients());
        if (definition.says().isEmpty()) {
            return schema;
        }
        ObjectNode told = JSON.objectNode().put("description", definition.says());
        return told.setAll(schema);
    }

    private static ObjectNode named(Shape shape) {
        if (shape instanceof Shape.OneOf words) {
            ObjectNode schema = JSON.objectNode().put("type", "string");
            words.words().forEach(schema.putArray("enum")::add);
            return schema;
        }
        if (shape instanceof Shape.Choice choice) {
            ObjectNode schema = JSON.objectNode();
            ArrayNode all = schema.putArray("oneOf");
            choice.names().forEach(name -> all.add(reference(name)));
            return schema;
        }
        boolean share = ((Shape.IdOf) shape).name().equals("Share");
        return JSON.objectNode().put("type", "string").put("pattern", share ? "^[0-9]+/[0-9]+$" : "^[a-z0-9/-]{1,80}$");
    }

    private static ObjectNode object(List<Shape.Field> fields, boolean strict) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = schema.putObject("properties");
        for (Shape.Field field : fields) {
            ObjectNode value = value(field.shape());
            properties.set(field.name(), told(field, field.optional() && strict ? orNull(value) : value));
            if (!field.optional()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (strict) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static ObjectNode told(Shape.Field field, ObjectNode value) {
        return field.says().isEmpty() || value.has("$ref") ? value : value.put("description", field.says());
    }

    private static ObjectNode orNull(ObjectNode value) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("oneOf").add(value).add(JSON.objectNode().put("type", "null"));
        return schema;
    }

    private static ObjectNode value(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            schema.set("items", value(list.item()));
            return schema;
        }
        if (shape instanceof Shape.MapOf map) {
            ObjectNode schema = JSON.objectNode().put("type", "object");
            schema.set("additionalProperties", value(map.value()));
            return schema;
        }
        if (shape instanceof Shape.Documents) {
            return documents();
        }
        return scalar(shape);
    }

    private static ObjectNode scalar(Shape shape) {
        if (shape instanceof Shape.Text) {
            return JSON.objectNode().put("type", "string");
        }
        if (shape instanceof Shape.Whole) {
            return JSON.objectNode().put("type", "integer");
        }
        if (shape instanceof Shape.Truth) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (shape instanceof Shape.NoteJson) {
            return JSON.objectNode().put("type", "object");
        }
        if (shape instanceof Shape.Word word) {
            return JSON.objectNode().put("const", word.word());
        }
        if (shape instanceof Shape.IdOf id) {
            return reference(id.name());
        }
        if (shape instanceof Shape.OneOf words) {
            return reference(words.name());
        }
        if (shape instanceof Shape.Union union) {
            return reference(union.name());
        }
        return reference(shape instanceof Shape.Choice choice ? choice.name() : ((Shape.Thing) shape).name());
    }

    /** A board: under each key the document of its kind, and nothing else. */
    private static ObjectNode documents() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode patterns = schema.putObject("patternProperties");
        for (BoardKey.Family family : BoardKey.Family.values()) {
            String key = "^" + Catalogue.key(family, "[a-z0-9-]+") + "$";
            patterns.set(key, reference(Names.of(Catalogue.documentOf(family))));
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", PLACE + name);
    }
}
