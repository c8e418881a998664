package org.sessioniv.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " java\tscript:alert(1)",
                "data:text/html,x@y",
                "file:///etc/passwd",
                "//example.org/",
                "/relative",
                "",
                "http:",
                "http://",
                "https:example.org",
                "mailto:nobody",
                "http://example.org/%zz",
                "http://example.org/\u0000",
                "http://example.org/\nx",
                "vbscript:x",
                "http://example.org/\uD800"
            })
    void what_does_not_lead_to_the_web_or_to_mail_is_no_address(String text) {
        assertEquals(Optional.empty(), WebAddress.of(text));
    }

    @Test
    void what_a_uri_cannot_hold_is_encoded() {
        assertEquals(
                "https://example.org/a%20b%7C%3E?q=%E1%83%97",
                WebAddress.of("  https://example.org/a b|>?q=თ ").orElseThrow().ascii());
    }

    @Test
    void mail_is_allowed() {
        assertEquals(
                "mailto:a@example.org?subject=x",
                WebAddress.of("mailto:a@example.org?subject=x").orElseThrow().ascii());
    }

    @Test
    void an_address_without_end_is_none() {
        assertEquals(Optional.empty(), WebAddress.of("https://example.org/" + "x".repeat(3000)));
    }
}
