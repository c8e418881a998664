package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One attribute of a node or mark type: its default if it has one, the JSON kinds allowed, and its rule. */
record AttributeSpec(String name, @Nullable JsonNode defaultValue, Set<ValueKind> kinds, AttributeRule rule) {
    AttributeSpec {
        kinds = Set.copyOf(kinds);
    }

    boolean isOfAllowedKind(JsonNode value) {
        return kinds.contains(ValueKind.of(value));
    }
}
