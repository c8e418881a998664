package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an attribute's value must be beyond its JSON kind. ProseMirror's own checks know only kinds, so a
 * {@code javascript:} link would pass them; the authority applies these rules to every node and mark that a step
 * brings.
 */
enum AttributeRule {
    ANY("any"),
    HEADING_LEVEL("heading-level"),
    CELL_SPAN("cell-span"),
    LIST_START("list-start"),
    SHORT_TEXT("short-text"),
    ISO_DATE("iso-date"),
    LANGUAGE_TAG("language-tag"),
    LINK_TARGET("link-target");

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Printable, without blanks: browsers drop tabs and line ends inside a scheme, so none may be hidden there. */
    private static final Pattern LINK = Pattern.compile("(https?://|mailto:|tel:|#)[^\\s\\p{Cntrl}]+");

    private static final int LONGEST_SHORT_TEXT = 200;
    private static final int LONGEST_LINK = 2_000;

    private final String label;

    AttributeRule(String label) {
        this.label = label;
    }

    /** Whether the value obeys the rule. */
    public boolean allows(JsonNode value) {
        return switch (this) {
            case ANY -> true;
            case HEADING_LEVEL -> isBetween(value, 1, 3);
            case CELL_SPAN -> isBetween(value, 1, 100);
            case LIST_START -> isBetween(value, 0, 1_000_000);
            case SHORT_TEXT -> value.isTextual() && value.textValue().length() <= LONGEST_SHORT_TEXT;
            case ISO_DATE -> value.isTextual() && isDateOrEmpty(value.textValue());
            case LANGUAGE_TAG -> value.isTextual() && isLanguageOrEmpty(value.textValue());
            case LINK_TARGET -> value.isTextual() && isSafeLink(value.textValue());
        };
    }

    static AttributeRule named(String label) {
        for (AttributeRule rule : values()) {
            if (rule.label.equals(label)) {
                return rule;
            }
        }
        throw new RefusedException(RefusalCode.BAD_JSON, "No attribute rule is called " + label);
    }

    private static boolean isBetween(JsonNode value, int least, int most) {
        return value.isInt() && value.intValue() >= least && value.intValue() <= most;
    }

    private static boolean isDateOrEmpty(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static boolean isLanguageOrEmpty(String text) {
        return text.isEmpty() || LANGUAGE.matcher(text).matches();
    }

    private static boolean isSafeLink(String text) {
        return text.length() <= LONGEST_LINK
                && LINK.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
