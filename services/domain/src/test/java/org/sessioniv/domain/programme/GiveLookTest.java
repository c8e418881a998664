package org.sessioniv.domain.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.board.LookDocument;
import org.sessioniv.domain.board.MeetingDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GiveLookTest {
    private static final String HASH = "0f".repeat(32);
    private static final MeetingLook.Logo LOGO = new MeetingLook.Logo(HASH, 640, 320);
    private static final MeetingLook OWN = new MeetingLook(
            Optional.of("Experts in Kyiv"), Optional.of("EMK"), Optional.of("#8a1538"), Optional.of(LOGO));
    private static final RoomCommand BACK = give("", "");

    private static RoomCommand give(String name, String shortName) {
        return new GiveLook.Give(Optional.of(name), Optional.of(shortName), Optional.empty(), Optional.empty());
    }

    private static RoomCommand accent(String colour) {
        return new GiveLook.Give(Optional.empty(), Optional.empty(), Optional.of(colour), Optional.empty());
    }

    private static MeetingDocument shown(RoomScenario scenario) {
        return scenario.document(MeetingDocument.class, BoardKey.MEETING, Audience.Group.PUBLIC);
    }

    @Test
    void the_meeting_looks_so_from_now_on() {
        meeting()
                .when(new GiveLook.Give(
                        Optional.of("  Experts in Kyiv "), Optional.of("EMK"), Optional.of("#8a1538"), OWN.logo()))
                .by(ORGANISER)
                .then(new GiveLook.Given(OWN));
    }

    @Test
    void all_see_the_name_the_logo_and_the_colour_in_its_shades() {
        MeetingDocument document = shown(meeting().given(new GiveLook.Given(OWN)));
        assertEquals("Experts in Kyiv", document.title());
        LookDocument look = document.look().orElseThrow();
        assertEquals(Optional.of("Session IV"), look.prepared());
        assertEquals(Optional.of("EMK"), look.shortName());
        assertEquals(Optional.of(LOGO), look.logo());
        assertEquals("#8a1538", look.accent().orElseThrow().chosen());
    }

    @Test
    void what_is_left_out_is_as_it_was_prepared() {
        RoomScenario given = meeting().given(new GiveLook.Given(OWN));
        MeetingDocument back = shown(given.when(BACK).by(ORGANISER).thenAccepted());
        assertEquals("Session IV", back.title());
        assertTrue(back.look().isEmpty());
    }

    @Test
    void a_name_that_is_the_title_anyway_is_none_of_its_own() {
        meeting().when(give("Session IV", " \u200B")).by(ORGANISER).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void giving_the_same_again_has_no_effect() {
        meeting()
                .given(new GiveLook.Given(OWN))
                .when(new GiveLook.Give(OWN.name(), OWN.shortName(), OWN.accent(), OWN.logo()))
                .by(ORGANISER)
                .thenRefused(Code.NO_EFFECT);
    }

    @Test
    void a_name_has_up_to_two_hundred_characters() {
        meeting().when(give("x".repeat(200), "")).by(ORGANISER).thenAccepted();
        meeting().when(give("x".repeat(201), "")).by(ORGANISER).thenRefused(Code.TOO_LONG);
    }

    @Test
    void a_short_name_has_up_to_twenty_four_characters() {
        meeting().when(give("", "x".repeat(24))).by(ORGANISER).thenAccepted();
        meeting().when(give("", "x".repeat(25))).by(ORGANISER).thenRefused(Code.TOO_LONG);
    }

    @Test
    void words_that_turn_what_follows_are_refused() {
        meeting().when(give("Kyiv\u202E", "")).by(ORGANISER).thenRefused(Code.TEXT_UNREADABLE);
        meeting().when(give("", "Kyiv\u202E")).by(ORGANISER).thenRefused(Code.TEXT_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8a1538", "#8a153", "#8a15388", "#8A1538", "#8a153g", "red", "#8a1538;x:y"})
    void a_colour_is_six_digits_and_nothing_else(String colour) {
        meeting().when(accent(colour)).by(ORGANISER).thenRefused(Code.MALFORMED_COMMAND);
    }

    @Test
    void a_logo_has_sixteen_to_two_thousand_pixels_a_side() {
        assertEquals(2_000, new MeetingLook.Logo(HASH, 2_000, 16).width());
        assertEquals(2_000, new MeetingLook.Logo(HASH, 16, 2_000).height());
        assertThrows(IllegalArgumentException.class, () -> new MeetingLook.Logo(HASH, 2_001, 16));
        assertThrows(IllegalArgumentException.class, () -> new MeetingLook.Logo(HASH, 16, 2_001));
        assertThrows(IllegalArgumentException.class, () -> new MeetingLook.Logo(HASH, 15, 2_000));
        assertThrows(IllegalArgumentException.class, () -> new MeetingLook.Logo(HASH, 2_000, 15));
    }

    @Test
    void a_logo_is_named_by_a_hash_which_is_a_part_of_an_address() {
        assertThrows(IllegalArgumentException.class, () -> new MeetingLook.Logo("../" + HASH.substring(3), 64, 64));
        assertThrows(IllegalArgumentException.class, () -> new MeetingLook.Logo(HASH + "0", 64, 64));
    }

    @Test
    void is_for_the_organiser() {
        meeting().when(accent("#8a1538")).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
