package org.sessioniv.rooms.peer;

import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The word for each case of a sealed family: its name in dashes, behind the name of what it stands in where that is not
 * the family itself: {@code board-change}, {@code grant-floor.grant}. A case that is called otherwise has another word,
 * and so makes another protocol.
 */
final class PeerWords {
    private PeerWords() {}

    static List<NamedType> of(Class<?> family) {
        return cases(family)
                .map(kind -> new NamedType(kind, word(family, kind)))
                .toList();
    }

    private static Stream<Class<?>> cases(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(PeerWords::cases)
                : Stream.of(family);
    }

    private static String word(Class<?> family, Class<?> kind) {
        Class<?> around = kind.getEnclosingClass();
        String word = dashed(kind.getSimpleName());
        return around == null || around.equals(family) ? word : dashed(around.getSimpleName()) + "." + word;
    }

    private static String dashed(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
