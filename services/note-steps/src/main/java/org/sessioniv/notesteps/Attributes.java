package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attribute values of one node or mark: complete, of the declared kinds, in the schema's order. */
final class Attributes {
    static final Attributes NONE = new Attributes(List.of(), List.of());

    private final List<AttributeSpec> specs;
    private final List<JsonNode> values;

    private Attributes(List<AttributeSpec> specs, List<JsonNode> values) {
        this.specs = specs;
        this.values = values;
    }

    /** Fills in defaults and leaves out what the type does not know, as ProseMirror does. */
    static Attributes of(List<AttributeSpec> specs, @Nullable JsonNode given) {
        if (given != null && !given.isNull() && !given.isObject()) {
            throw new RefusedException(RefusalCode.BAD_ATTRIBUTE, "attrs must be an object");
        }
        if (specs.isEmpty()) {
            return NONE;
        }
        List<JsonNode> values = new ArrayList<>(specs.size());
        for (AttributeSpec spec : specs) {
            JsonNode value = given == null ? null : given.get(spec.name());
            if (value == null) {
                value = spec.defaultValue();
            }
            if (value == null) {
                throw new RefusedException(RefusalCode.BAD_ATTRIBUTE, "No value for attribute " + spec.name());
            }
            values.add(checked(spec, value));
        }
        return new Attributes(specs, List.copyOf(values));
    }

    private static JsonNode checked(AttributeSpec spec, JsonNode value) {
        JsonNode canonical = ValueKind.canonical(value);
        if (!spec.isOfAllowedKind(canonical)) {
            throw new RefusedException(RefusalCode.BAD_ATTRIBUTE, "Attribute " + spec.name() + " is of a wrong kind");
        }
        return canonical;
    }

    /** The value of the attribute, or null where the type has none of that name. */
    public @Nullable JsonNode value(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values.get(index);
    }

    /** The text of a string attribute; empty where there is none of that name. */
    public String text(String name) {
        JsonNode value = value(name);
        return value == null ? "" : value.asText();
    }

    /** The whole number of an attribute; 0 where there is none of that name or it is no number. */
    public int number(String name) {
        JsonNode value = value(name);
        return value == null ? 0 : value.asInt();
    }

    /** Whether a boolean attribute is true. */
    public boolean isSet(String name) {
        JsonNode value = value(name);
        return value != null && value.booleanValue();
    }

    /** These attributes with one value replaced; a name that the type does not know changes nothing. */
    Attributes with(String name, JsonNode value) {
        int index = indexOf(name);
        if (index < 0) {
            return this;
        }
        List<JsonNode> changed = new ArrayList<>(values);
        changed.set(index, checked(specs.get(index), value));
        return new Attributes(specs, List.copyOf(changed));
    }

    void checkRules() {
        for (int i = 0; i < specs.size(); i++) {
            AttributeSpec spec = specs.get(i);
            if (!spec.rule().allows(values.get(i))) {
                throw new RefusedException(RefusalCode.BAD_ATTRIBUTE, "Attribute " + spec.name() + " breaks its rule");
            }
        }
    }

    boolean isEmpty() {
        return specs.isEmpty();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < specs.size(); i++) {
            json.set(specs.get(i).name(), values.get(i));
        }
        return json;
    }

    private int indexOf(String name) {
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Attributes that && values.equals(that.values));
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return toJson().toString();
    }
}
