package org.sessioniv.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "kyiv-2017", "kyiv-2017/wg-1", "0"})
    void small_letters_digits_dashes_and_slashes_make_an_id(String value) {
        assertEquals(value, Id.checked(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "a_b", "é", "a.b", "<", "a\u0000"})
    void nothing_else_does(String value) {
        assertThrows(IllegalArgumentException.class, () -> Id.checked(value));
    }

    @Test
    void an_id_has_80_characters_at_most() {
        assertEquals(80, Id.checked("x".repeat(80)).length());
        assertThrows(IllegalArgumentException.class, () -> Id.checked("x".repeat(81)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "/a", "a/"})
    void a_rooms_id_has_two_parts_at_most_and_none_is_empty(String value) {
        assertThrows(IllegalArgumentException.class, () -> new RoomId(value));
    }

    @Test
    void a_room_knows_the_room_of_its_meeting() {
        assertEquals(MEETING, GROUP.meeting());
        assertEquals(MEETING, MEETING.meeting());
        assertEquals(PLENARY, GROUP.below("plenary"));
    }
}
