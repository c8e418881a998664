package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.hazelcast.Refusal.assertSays;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostPortTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1:5701, 10.0.0.1, 5701",
        "255.255.255.255:1, 255.255.255.255, 1",
        "node-1:65535, node-1, 65535",
        "a.b-c.example:80, a.b-c.example, 80",
        "3com.example:80, 3com.example, 80",
        "[fd00::1]:5701, fd00::1, 5701",
        "[::1]:5701, ::1, 5701",
    })
    void is_read_and_written_alike(String text, String host, int port) {
        assertEquals(new HostPort(host, port), HostPort.parse(text));
        assertEquals(text, HostPort.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "10.0.0.1",
                "10.0.0.1:",
                ":5701",
                "10.0.0.1:x",
                "10.0.0.1:-1",
                "10.0.0.1:123456",
                "a:b:1",
                "fd00::1:5701",
                "[fd00::1]",
                "[node-1]:5701",
                "[10.0.0.1]:5701",
                "10.0.0:5701",
                "10.0.0.256:5701",
                "10.0.0.1.:5701",
                "1234:5701",
                "-a:5701",
                "a-:5701",
                "a..b:5701",
                "a b:5701",
                "a/b:5701",
                "http://a:5701",
                "10.0.0.1:5701,10.0.0.2:5701"
            })
    void anything_else_is_refused(String text) {
        assertSays("5701", Refusal.of(() -> HostPort.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void a_port_lies_between_1_and_65535(int port) {
        assertSays("port " + port + " does not exist", Refusal.of(() -> new HostPort("10.0.0.1", port)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:5701", "[::]:5701", "[0:0:0:0:0:0:0:0]:5701"})
    void every_address_at_once_is_none_that_others_reach(String text) {
        assertSays("is no address at which other nodes reach", Refusal.of(() -> HostPort.parse(text)));
    }

    @Test
    void a_name_is_as_long_as_names_are() {
        String longest = "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(61);
        assertEquals(longest, new HostPort(longest, 1).host());
        assertSays("neither", Refusal.of(() -> new HostPort(longest + "d", 1)));
        assertSays("neither", Refusal.of(() -> new HostPort("a".repeat(64), 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "::1"})
    void loopback_is_what_only_this_machine_reaches(String host) {
        assertTrue(new HostPort(host, 1).isLoopback());
    }

    @ParameterizedTest
    @ValueSource(strings = {"128.0.0.1", "12.7.0.1", "127.0.0.1.example", "localhost.example", "fd00::1", "node-1"})
    void everything_else_may_be_reached_by_others(String host) {
        assertFalse(new HostPort(host, 1).isLoopback());
    }
}
