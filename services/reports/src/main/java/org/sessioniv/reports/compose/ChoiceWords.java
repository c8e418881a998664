package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** What a report says of what was chosen to be in it: nothing where everything is. */
final class ChoiceWords {
    private ChoiceWords() {}

    /** One fact below the title. */
    record Fact(Message name, String text) {}

    static List<Fact> of(MeetingReport report, Words words) {
        Choice choice = report.choice();
        List<Fact> facts = new ArrayList<>();
        String parts = choice.told().map(part -> words.say(heading(part))).collect(Collectors.joining(", "));
        if (choice.room() != null) {
            String title = GivenWords.title(report.rooms().get(0), words);
            facts.add(new Fact(Message.CONTENTS, choice.hasAllParts() ? title : title + ": " + parts));
        } else if (!choice.hasAllParts()) {
            facts.add(new Fact(Message.CONTENTS, parts));
        }
        switch (choice.attribution()) {
            case SEAT -> {}
            case DELEGATION -> facts.add(new Fact(Message.FACT_ATTRIBUTION, words.say(Message.ATTRIBUTION_DELEGATION)));
            case NONE -> facts.add(new Fact(Message.FACT_ATTRIBUTION, words.say(Message.ATTRIBUTION_NONE)));
        }
        return facts;
    }

    /** What a part of the report is called. */
    static Message heading(Choice.Part part) {
        return switch (part) {
            case PROGRAMME -> Message.PROGRAMME;
            case TOPICS -> Message.TOPICS;
            case RECOMMENDATIONS -> Message.RECOMMENDATIONS;
            case DECISIONS -> Message.DECISIONS;
            case ACTIONS -> Message.ACTIONS;
            case NOTES -> Message.NOTE;
            case POLLS -> Message.POLLS;
            case SPEAKERS -> Message.TIMES;
            case DELEGATIONS -> Message.DELEGATIONS;
        };
    }
}
