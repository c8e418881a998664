package org.sessioniv.reports.document;

import java.time.Instant;
import java.util.List;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.words.Words;

/**
 * A report, ready to be rendered: its pages as blocks, and the facts and findings that they were composed from for
 * the formats that carry them as data. {@code words} are those of its language. {@code asOf} is the only time in it,
 * so the same document is the same file.
 */
public record Document(
        Words words,
        String title,
        String subject,
        Instant asOf,
        List<Block> blocks,
        Findings findings,
        MeetingReport facts) {

    public Document {
        title = CleanText.line(title);
        subject = CleanText.line(subject);
        blocks = List.copyOf(blocks);
    }
}
