package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Locale;

/**
 * The JSON kinds that an attribute may have. Only scalars: they are immutable, and every schema of ours can do with
 * them.
 */
enum ValueKind {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL;

    static ValueKind of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> STRING;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case NULL -> NULL;
            default -> throw new RefusedException(RefusalCode.BAD_ATTRIBUTE, "An attribute must be a scalar");
        };
    }

    static ValueKind named(String name) {
        for (ValueKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw new RefusedException(RefusalCode.BAD_JSON, "No kind of value is called " + name);
    }

    /** One form per value, so that equality of attributes is equality of values, as in JavaScript. */
    static JsonNode canonical(JsonNode value) {
        if (of(value) != NUMBER) {
            return value;
        }
        double number = value.doubleValue();
        if (!Double.isFinite(number)) {
            throw new RefusedException(RefusalCode.BAD_ATTRIBUTE, "A number beyond a double");
        }
        return number == (int) number ? IntNode.valueOf((int) number) : DoubleNode.valueOf(number);
    }
}
