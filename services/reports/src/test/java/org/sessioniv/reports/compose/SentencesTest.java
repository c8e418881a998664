package org.sessioniv.reports.compose;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessioniv.reports.Golden;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.WholeReport;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;

/** Every way in which a result is told, to be read by whoever speaks the language. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentencesTest {
    private static final Pattern ENDS = Pattern.compile("(?<=[.։]) ");

    /** Numbers after which languages speak differently. */
    private static Stream<PollReport> counts() {
        return Stream.of(0, 1, 2, 5, 11, 21, 22, 1204)
                .map(count -> SampleReport.quickPoll(count, count, count, new PollReport.Answered(true)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void results_are_told_as_agreed(Language language) throws IOException {
        Set<String> told = new LinkedHashSet<>();
        Stream.of(WholeReport.questions().stream(), WholeReport.topicPolls().stream(), counts())
                .flatMap(polls -> polls)
                .map(poll -> ResultSentence.of(poll, Words.in(language)))
                .forEach(text -> told.addAll(List.of(ENDS.split(text))));
        Golden.assertSame("sentences-" + language.word() + ".txt", String.join("\n", told) + "\n");
    }
}
