package org.sessioniv.domain.room;

import java.util.Locale;

/** A typed no: a code that never changes its meaning, and words for whoever reads a log or an API. */
public record Rejection(Code code, String detail) {
    /** Every reason for which a room may say no. The word of a code is sent, stored in tests and translated. */
    public enum Code {
        NOT_ALLOWED,
        WRONG_ROOM_KIND,
        ROOM_NOT_OPENED,
        ROOM_OPENED,
        MALFORMED_COMMAND,
        OUT_OF_RANGE,
        TOO_LONG,
        TEXT_UNREADABLE,
        TITLE_MISSING,
        LABEL_MISSING,
        LABEL_TAKEN,
        GROUND_MISSING,
        QUESTION_MISSING,
        NO_EFFECT,
        SESSION_OPEN,
        SESSION_NOT_OPEN,
        FLOOR_TAKEN,
        LIST_CLOSED,
        LIST_OPEN,
        LIST_FULL,
        ALREADY_WAITING,
        SPEAKING_NOW,
        NO_SUCH_REQUEST,
        NOT_SPEAKING,
        NOBODY_SPEAKS,
        SPEAKER_CHANGED,
        NOTHING_TO_TAKE_BACK,
        CLOCK_PAUSED,
        CLOCK_RUNNING,
        NO_TOPICS,
        TOPICS_CHANGED,
        RULE_DOES_NOT_FIT,
        CLOSING_TIME_PAST,
        NO_SUCH_TOPIC,
        TOPIC_IN_POLL,
        TOO_MANY_TOPICS,
        NO_VOTERS,
        TOO_MANY_POLLS,
        NO_SUCH_POLL,
        POLL_NOT_OPEN,
        POLL_NOT_CLOSED,
        POLL_NOT_PUBLISHED,
        NOT_ENTITLED,
        INVALID_BALLOT,
        NO_WINNERS,
        GROUPS_FORMED,
        NO_SUCH_GROUP,
        ALREADY_MEMBER,
        NOT_MEMBER,
        NO_SUCH_DELEGATION,
        TOO_MANY_SEATS,
        NO_SUCH_ENTRY,
        ALREADY_SEATED,
        TOO_MANY_WAITING,
        NO_SUCH_PARTICIPANT,
        LAST_SEAT,
        NO_SUCH_ROOM,
        ALREADY_APPOINTED,
        NOT_APPOINTED,
        REVISION_UNKNOWN,
        STEPS_REFUSED;

        /** As sent: {@code list-closed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
