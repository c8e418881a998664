package org.sessioniv.reports.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sessioniv.reports.Choice.Part;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.MeetingReport.Meeting;
import org.sessioniv.reports.document.CleanText;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.document.PlainText;
import org.sessioniv.reports.words.Message;

/**
 * What has a day, for calendars (RFC 5545): the meeting, the sessions of its programme, and each action item with the
 * day by which it is due. All are days of the calendar, which are the same in every time zone.
 */
public final class CalendarRenderer implements Renderer {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LAST_YEAR = 9999;

    @Override
    public String format() {
        return "ics";
    }

    @Override
    public String mediaType() {
        return "text/calendar; charset=utf-8";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        CalendarLines lines = new CalendarLines();
        MeetingReport report = document.facts();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//Session IV//Report//EN");
        lines.plain("CALSCALE", "GREGORIAN");
        lines.text("X-WR-CALNAME", document.title());
        lines.plain("X-WR-TIMEZONE", report.zone().getId());
        Meeting meeting = report.meeting();
        event(lines, report, meeting.id(), document.title(), new Days(meeting.from(), meeting.to()));
        if (report.choice().tells(Part.PROGRAMME)) {
            for (MeetingReport.ProgrammeSession session : meeting.sessions()) {
                LocalDate day = session.date();
                if (day != null) {
                    String subject = session.subject().isEmpty() ? "" : ": " + session.subject();
                    String id = meeting.id() + "\n" + session.id();
                    event(lines, report, id, session.title() + subject, new Days(day, day));
                }
            }
        }
        if (report.choice().tells(Part.ACTIONS)) {
            actions(lines, document);
        }
        lines.plain("END", "VCALENDAR");
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private record Days(LocalDate from, LocalDate to) {}

    /** That it is not in the way of anything else: who is there has days of their own. */
    private static void event(CalendarLines lines, MeetingReport report, String id, String summary, Days days) {
        lines.plain("BEGIN", "VEVENT");
        head(lines, id, report.asOf());
        lines.plain("DTSTART;VALUE=DATE", DAY.format(days.from()));
        lines.plain("DTEND;VALUE=DATE", DAY.format(days.to().plusDays(1)));
        lines.text("SUMMARY", summary);
        lines.text("LOCATION", report.meeting().place());
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("END", "VEVENT");
    }

    /** An action is the same in every report as long as its room and its words are, whatever stands before it. */
    private static void actions(CalendarLines lines, Document document) {
        Map<String, Integer> alike = new HashMap<>();
        for (Findings.Action action : document.findings().actions()) {
            String text = PlainText.of(action.item().content());
            String words = action.origin().room() + "\n" + text;
            int before = alike.merge(words, 1, Integer::sum) - 1;
            day(action.item().due()).ifPresent(due -> {
                lines.plain("BEGIN", "VTODO");
                head(lines, words + "\n" + before, document.asOf());
                lines.plain("DUE;VALUE=DATE", DAY.format(due));
                lines.text("SUMMARY", text);
                String who = action.item().who();
                String doer = who.isBlank() ? document.words().say(Message.NOT_NAMED) : who;
                lines.text(
                        "DESCRIPTION",
                        document.words().say(Message.ACTION_WHO_LABEL) + " " + doer + "\n"
                                + action.origin().title());
                lines.plain("STATUS", "NEEDS-ACTION");
                lines.plain("END", "VTODO");
            });
        }
    }

    private static void head(CalendarLines lines, String id, Instant asOf) {
        lines.plain(
                "UID",
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
        lines.plain("DTSTAMP", MOMENT.format(asOf));
    }

    private static Optional<LocalDate> day(String due) {
        try {
            return Optional.of(LocalDate.parse(CleanText.line(due).strip()))
                    .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
