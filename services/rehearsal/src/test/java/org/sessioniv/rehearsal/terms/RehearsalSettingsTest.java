package org.sessioniv.rehearsal.terms;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.script.Pace;
import org.sessioniv.rehearsal.wire.Address;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsalSettingsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void are_accepted_within_their_limits() {
        assertDoesNotThrow(() -> settings("http://localhost:8080", 1, Duration.ofSeconds(1)));
        assertDoesNotThrow(() -> settings("https://meeting.example", 2_000, Duration.ofMinutes(60)));
    }

    @Test
    void name_what_is_wrong_and_what_was_expected() {
        assertRefused("participants are 1 to 2000, but were 2001", "http://localhost", 2_001, MINUTE);
        assertRefused("participants are 1 to 2000, but were 0", "http://localhost", 0, MINUTE);
        assertRefused(
                "a rehearsal lasts 1 second to 60 minutes, but was to last PT1H1S",
                "http://localhost",
                1,
                Duration.ofSeconds(3_601));
        assertRefused("the url is http:// or https:// and a host, but was ftp://host", "ftp://host", 1, MINUTE);
        assertRefused("the url is http:// or https:// and a host, but was localhost", "localhost", 1, MINUTE);
    }

    @Test
    void take_the_token_out_of_a_set_up_link() {
        assertEquals(
                new OrganiserKey.SetupToken("abc", "a long password"),
                OrganiserKey.link(URI.create("http://localhost:8080/setup#abc"), "a long password"));
        assertThrows(
                IllegalArgumentException.class,
                () -> OrganiserKey.link(URI.create("http://localhost:8080/setup"), "password"));
    }

    @Test
    void give_the_origin_as_a_browser_would() {
        assertEquals(
                new Address("localhost", 8080, false, "http://localhost:8080"),
                Address.of(URI.create("http://localhost:8080/")));
        assertEquals(
                new Address("meeting.example", 443, true, "https://meeting.example"),
                Address.of(URI.create("https://meeting.example")));
    }

    @Test
    void know_the_nodes_of_one_server_and_the_origin_of_its_pages() {
        URI pages = URI.create("https://meeting.example");
        URI first = URI.create("http://10.0.0.1:8080");
        ServerAddress server =
                new ServerAddress(List.of(first, URI.create("http://10.0.0.2:8080"), first), Optional.of(pages));
        assertEquals(2, server.nodes().size());
        assertEquals(
                new Address("10.0.0.1", 8080, false, "https://meeting.example"),
                Address.of(first, server.pagesOf(first)));
        assertEquals(first, ServerAddress.of(first).pagesOf(first));
        assertThrows(IllegalArgumentException.class, () -> new ServerAddress(List.of(), Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ServerAddress(List.of(first), Optional.of(URI.create("meeting"))));
    }

    @Test
    void set_a_pace_that_all_participants_together_do_not_exceed() {
        assertEquals(1_500, Pace.of(settings("http://localhost", 200, MINUTE)).thinkMs());
        assertEquals(6_666, Pace.of(settings("http://localhost", 2_000, MINUTE)).thinkMs());
        assertEquals(
                100,
                Pace.of(settings("http://localhost", 5, Duration.ofSeconds(2))).thinkMs());
    }

    private static void assertRefused(String words, String url, int participants, Duration length) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> settings(url, participants, length));
        assertEquals(words, refusal.getMessage());
    }

    private static RehearsalSettings settings(String url, int participants, Duration length) {
        return new RehearsalSettings(URI.create(url), participants, length, 1, new OrganiserKey.Password("secret"));
    }
}
