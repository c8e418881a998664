package org.sessioniv.rooms.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.RoomMessage;

/** The words by which cases are told apart between nodes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerWordsTest {
    @Test
    void each_command_has_a_word_and_all_are_different() {
        List<NamedType> words = PeerWords.of(RoomCommand.class);
        assertEquals(
                Set.copyOf(Arrays.asList(RoomCommand.class.getPermittedSubclasses())),
                words.stream().map(NamedType::getType).collect(Collectors.toSet()));
        assertAllDiffer(RoomCommand.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {RoomMessage.class, GatewayNews.class, Answer.class})
    void no_two_cases_of_a_family_have_the_same_word(Class<?> family) {
        assertAllDiffer(family);
    }

    private static void assertAllDiffer(Class<?> family) {
        List<String> words =
                PeerWords.of(family).stream().map(NamedType::getName).toList();
        assertEquals(words.size(), new HashSet<>(words).size(), words.toString());
    }

    /** Also those of a family within the family. */
    @Test
    void news_is_called_by_its_name() {
        assertEquals(
                Set.of(
                        "board-change",
                        "note-change",
                        "room-heads",
                        "cursor-shown",
                        "seats-shown",
                        "sign-in-ended",
                        "link-replaced",
                        "meeting-changed"),
                PeerWords.of(GatewayNews.class).stream().map(NamedType::getName).collect(Collectors.toSet()));
    }
}
