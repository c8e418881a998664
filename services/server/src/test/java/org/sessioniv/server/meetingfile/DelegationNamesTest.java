package org.sessioniv.server.meetingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.roster.Names;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegationNamesTest {
    private static MeetingFileReader.Reading read(String more) {
        return MeetingFileReader.read("""
                meeting: here-1
                title: A meeting
                place: Here
                from: 2026-01-01
                to: 2026-01-02
                delegations:
                  - {id: a, name: A, kind: state, seats: 1%s}
                """.formatted(more));
    }

    private static Names namesOf(String more) {
        return read(more)
                .meeting()
                .orElseThrow()
                .command()
                .delegations()
                .get(0)
                .delegation()
                .names();
    }

    private static Optional<String> regionOf(String more) {
        return read(more)
                .meeting()
                .orElseThrow()
                .command()
                .delegations()
                .get(0)
                .delegation()
                .region();
    }

    private static void isRefused(String more, String why) {
        assertEquals(
                List.of(why), read(more).problems().stream().map(Problem::text).toList());
    }

    @Test
    void a_delegation_without_country_or_names_has_its_one_name() {
        assertEquals(Names.NONE, namesOf(""));
    }

    @Test
    void a_country_and_names_by_language_are_kept_in_the_order_of_the_file() {
        assertEquals(
                new Names(Optional.of("GE"), List.of(new Names.In("ka", "საქართველო"), new Names.In("uk", "Грузія"))),
                namesOf(", country: GE, names: {ka: საქართველო, uk: Грузія}"));
    }

    @Test
    void a_region_is_a_line_of_words_and_none_is_asked_for() {
        assertEquals(Optional.of("Eastern Partnership"), regionOf(", region: Eastern Partnership"));
        assertEquals(Optional.empty(), regionOf(""));
    }

    @Test
    void a_country_is_one_of_iso_3166() {
        isRefused(", country: XX", "'XX' is no country of ISO 3166, such as GE");
        isRefused(", country: ge", "'ge' is no country of ISO 3166, such as GE");
    }

    @Test
    void a_language_is_one_of_iso_639_and_stands_once() {
        isRefused(", names: {xx: A}", "'xx' is no language of ISO 639, such as ka");
        isRefused(", names: {ka: A, ka: B}", "this key stands here twice");
        isRefused(", names: A", "expected keys with values");
    }
}
