package org.sessioniv.reports.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.document.CleanText;

/** Members of a tree of JSON, each left out where there is nothing to tell. */
final class Tree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Tree() {}

    static void text(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, CleanText.lines(text));
        }
    }

    static void time(ObjectNode node, String name, @Nullable Instant instant) {
        if (instant != null) {
            node.put(name, instant.toEpochMilli());
        }
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(each -> array.add(CleanText.lines(each)));
        return array;
    }

    static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> node) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(each -> array.add(node.apply(each)));
        return array;
    }
}
