package org.sessioniv.reports.words;

import java.util.List;
import java.util.Locale;

/**
 * Everything that a report says in words of its own, each with the names of what is put into it. The words stand in one
 * file for each language, in the messages of ICU.
 */
public enum Message {
    // What stands below the title.
    SUBJECT,
    FACT_PLACE,
    FACT_DATES,
    FACT_DELEGATIONS("all", "voting"),
    FACT_AS_OF,
    FACT_PLACES,
    FACT_JOURNAL,
    PROGRAMME,

    // How delegations came to their groups; what follows "Published …" are parts of one sentence.
    PLACES_TOLD("moment", "parts", "seed"),
    PLACES_FIRST_WISH("count"),
    PLACES_LATER_WISH("count"),
    PLACES_OTHER("count"),
    PLACES_NO_WISH("count"),
    PLACES_BY_HAND("count"),
    PLACES_RAPPORTEUR("count"),
    PLACES_JOINED("count"),

    // Dates and times. Ranges have as much of the first day as differs from the last.
    DATE("day"),
    DATES_OF_MONTH("from", "to"),
    DATES_OF_YEAR("from", "to"),
    DATES_OF_YEARS("from", "to"),
    MOMENT("moment"),
    DAY_AND_TIME("moment"),
    NUMBER("number"),
    QUOTED("text"),

    // Delegations.
    DELEGATIONS,
    DELEGATION,
    DELEGATION_SHORT,
    DELEGATION_KIND,
    DELEGATION_VOTES,
    DELEGATION_SEATS,
    DELEGATION_STATE,
    DELEGATION_ORGANISATION,
    DELEGATION_ACADEMIA,
    DELEGATION_NGO,
    YES,
    NO,

    // Topics and their polls.
    TOPICS,
    TOPICS_NO_POLL,
    TOPICS_PROPOSED,
    TOPIC,
    TOPIC_QUESTION,
    TOPIC_AUTHOR,
    TOPIC_STATE,
    TOPIC_RESULT,
    TOPIC_ORGANISERS,
    TOPIC_OF_PROPOSALS("by", "names"),
    TOPIC_SPONSORED("by", "names"),
    TOPIC_IS_PROPOSED,
    TOPIC_IS_SHORTLISTED,
    TOPIC_IS_RETURNED,
    TOPIC_IS_RETURNED_WHY("reason"),
    TOPIC_IS_WITHDRAWN,
    TOPIC_IS_SELECTED,
    TOPIC_IS_MERGED("titles"),
    TOPIC_IS_SPLIT("titles"),
    TOPIC_MADE_OF("state", "titles"),
    TOPIC_WAIVED("state", "names", "reason"),

    // What was agreed.
    FINDINGS,
    FINDINGS_NONE,
    FINDING_NUMBER,
    FINDING_FROM,
    RECOMMENDATIONS,
    RECOMMENDATION,
    RECOMMENDATION_LABEL("number"),
    DECISIONS,
    DECISION,
    DECISION_LABEL("number"),
    ACTIONS,
    ACTION,
    ACTION_LABEL("number"),
    ACTION_WHO,
    ACTION_DUE,
    ACTION_WHO_LABEL,
    ACTION_DUE_LABEL,
    NOT_NAMED,

    // The work of a room.
    ROOM_PLENARY,
    ROOM_GROUP,
    ROOM_PLENARY_TITLE,
    ROOM_TOPIC,
    ROOM_QUESTION,
    ROOM_WHY,
    ROOM_ALL,
    ROOM_NOBODY,
    ROOM_MEMBERS("count", "names"),
    NOTE,
    NOTE_EMPTY,
    POLLS,

    // Who spoke.
    SPEAKERS,
    SPEAKER,
    SPEECH_BEGAN("zone"),
    SPEECH_KIND,
    SPEECH_SPOKE,
    SPEECH,
    POINT_OF_ORDER,
    TIMES,
    TIMES_NONE,
    TIMES_SPEECHES,
    TIMES_POINTS_OF_ORDER,
    TIMES_SPEAKING,
    TIMES_NO_DELEGATION,
    TIMES_ALL,
    TIMES_WHAT_COUNTS,

    // What the program calls seats of staff.
    ROLE_ORGANISER,
    ROLE_MODERATOR,
    ROLE_RAPPORTEUR,
    ROLE_PROJECTOR,

    // Who voted, never how.
    ROLL,
    ROLL_COUNT("voted", "all"),
    ROLL_BY,
    ROLL_AT("zone"),
    ROLL_VOTED,
    ROLL_MISSING,
    ROLL_NOT_VOTED,

    // Results in sentences that can be read out.
    RESULT_OPEN,
    RESULT_UNPUBLISHED,
    TURNOUT("cast", "entitled"),
    TURNOUT_MET("cast", "entitled", "needed"),
    TURNOUT_MISSED("cast", "entitled", "needed"),
    ABSTAINED("count"),
    ABSTAINED_ALL,
    ABSTAINED_ONE,
    FIGURES("yes", "no", "abstain"),
    ADOPTED("figures"),
    REJECTED("figures"),
    REJECTED_EQUAL("figures"),
    REJECTED_NOBODY("abstain"),
    UNDECIDED_QUORUM("figures"),
    UNDECIDED_NO_BALLOT,
    UNDECIDED_ABSTAINED,
    MAJORITY("part", "base", "needed"),
    MAJORITY_HALF,
    MAJORITY_THREE_FIFTHS,
    MAJORITY_TWO_THIRDS,
    MAJORITY_THREE_QUARTERS,
    MAJORITY_ALL,
    MAJORITY_OF_VOTES,
    MAJORITY_OF_CAST,
    MAJORITY_OF_ENTITLED,
    SELECTED("options"),
    SELECTED_NONE,
    SELECTED_NO_BALLOT,
    SELECTED_NO_QUORUM,
    SELECTED_NOTHING_CHOSEN,
    TIED_SUMMED("options", "fate"),
    TIED_BALLOTS("options", "fate"),
    TIE_OPEN,
    TIE_ALL,
    TIE_CHAIR("options", "reason"),
    TIE_LOT("options", "seed"),
    GIVEN_SIDES("yes", "no", "abstain"),
    GIVEN_POINTS("count"),
    GIVEN_DOTS("count"),

    // How delegations voted, and the figures beside each option.
    COUNTED("voted", "rule"),
    VOTED_SINGLE,
    VOTED_EACH,
    VOTED_APPROVAL,
    VOTED_SCORE,
    VOTED_DOTS,
    VOTED_RANKING,
    RULE_PLURALITY,
    RULE_TWO_ROUND,
    RULE_BORDA,
    RULE_SCHULZE,
    RULE_RANKED_PAIRS,
    RULE_RANKED_PAIRS_MARGINS,
    RULE_IRV,
    RULE_STV,
    RULE_APPROVAL,
    RULE_SCORE,
    RULE_MEDIAN,
    RULE_MES,
    RULE_SPAV,
    RULE_PHRAGMEN,
    COLUMN_BALLOTS,
    COLUMN_YES,
    COLUMN_NO,
    COLUMN_ABSTAIN,
    COLUMN_POINTS,
    COLUMN_DOTS,
    COLUMN_FIRST_PLACES,

    // What a file says around the text.
    CONTENTS,
    TABLE,
    NOTES,
    NOTES_BACK("number"),
    TASK_DONE,
    TASK_OPEN,
    PAGE("page", "pages"),
    LOGO,
    LETTERS_MISSING("count"),

    // Tables of data: their names and the heads of their columns.
    SHEET_MEETING,
    SHEET_POLLS,
    SHEET_RESULTS,
    SHEET_SPEECHES,
    SHEET_ACTIONS,
    SHEET_TOPICS,
    HEAD_ID,
    HEAD_TITLE,
    HEAD_FROM,
    HEAD_TO,
    HEAD_ZONE,
    HEAD_JOURNAL,
    HEAD_ROOM,
    HEAD_POLL,
    HEAD_QUESTION,
    HEAD_METHOD,
    HEAD_RULE,
    HEAD_OPENED,
    HEAD_CLOSED,
    HEAD_ENTITLED,
    HEAD_VOTED,
    HEAD_ABSTAINED,
    HEAD_QUORUM,
    HEAD_OPTION,
    HEAD_COUNT,
    HEAD_AGAINST,
    HEAD_SELECTED,
    HEAD_BEGAN,
    HEAD_SECONDS,
    HEAD_SECONDS_COUNTED,
    HEAD_NUMBER,
    HEAD_TEXT,
    HEAD_WHY,
    HEAD_SPONSORS,
    HEAD_NAME;

    private final String arguments;

    Message(String... arguments) {
        this.arguments = String.join(" ", arguments);
    }

    /** The names of what is put into it, in the order in which it is handed over. */
    List<String> arguments() {
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(" ", -1));
    }

    /** As the files of words have it: {@code turnout.met}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
