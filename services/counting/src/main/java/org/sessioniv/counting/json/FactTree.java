package org.sessioniv.counting.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Numerals;
import org.sessioniv.counting.model.Told;

/** What happened in a round: its code, its parts by their names, its sentence. */
final class FactTree {
    private FactTree() {}

    static Map<String, Object> of(Fact fact, Numerals numbers) {
        Told told = fact.told();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", told.code());
        told.parts().forEach((name, part) -> tree.put(name, Values.of(part)));
        tree.put("sentence", fact.sentence(numbers));
        return tree;
    }
}
