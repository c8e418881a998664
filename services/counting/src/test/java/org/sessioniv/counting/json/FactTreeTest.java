package org.sessioniv.counting.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Numerals;
import org.sessioniv.counting.model.Option;

/** No part of any fact is left out of its tree, and each stands under its own name. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactTreeTest {
    static Stream<Class<?>> facts() {
        return Stream.of(Fact.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_part_of_a_fact_stands_in_its_tree(Class<?> type) throws Exception {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        Map<String, Object> expected = new LinkedHashMap<>();
        for (RecordComponent part : type.getRecordComponents()) {
            int number = values.size() + 1;
            values.add(sample(part.getType(), number));
            types.add(part.getType());
            expected.put(part.getName(), shown(part.getType(), number));
        }
        Fact fact = (Fact)
                type.getDeclaredConstructor(types.toArray(Class<?>[]::new)).newInstance(values.toArray());
        Map<String, Object> tree = new LinkedHashMap<>(FactTree.of(fact, Numerals.ALONE));
        assertEquals(fact.code(), tree.remove("code"));
        assertEquals(fact.sentence(), tree.remove("sentence"));
        assertEquals(expected, tree);
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(tree.keySet()));
    }

    private static Object sample(Class<?> type, int number) {
        return switch (type.getSimpleName()) {
            case "Option" -> new Option("o" + number);
            case "Fraction" -> Fraction.of(number, 7);
            case "String" -> "word " + number;
            case "List" -> List.of(new Option("l" + number), new Option("m" + number));
            case "Optional" -> Optional.of(new Option("p" + number));
            case "Ground" -> Ground.HIGHEST_TOTAL;
            case "boolean" -> true;
            case "long" -> (long) number;
            case "int" -> number;
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object shown(Class<?> type, int number) {
        return switch (type.getSimpleName()) {
            case "Option" -> "o" + number;
            case "Fraction" -> number + "/7";
            case "List" -> List.of("l" + number, "m" + number);
            case "Optional" -> "p" + number;
            case "Ground" -> "highest-total";
            default -> sample(type, number);
        };
    }
}
