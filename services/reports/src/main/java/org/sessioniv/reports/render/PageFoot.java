package org.sessioniv.reports.render;

import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** What is said around the two numbers at the foot of a page: before its own, between them, and behind that of all. */
public record PageFoot(String before, String between, String behind) {
    /** Letters of nobody's, in the places of the numbers. */
    private static final String PAGE = "\uE000";

    private static final String PAGES = "\uE001";

    public static PageFoot in(Words words) {
        String foot = words.say(Message.PAGE, PAGE, PAGES);
        int page = foot.indexOf(PAGE);
        int pages = foot.indexOf(PAGES);
        return new PageFoot(
                foot.substring(0, page),
                foot.substring(page + PAGE.length(), pages),
                foot.substring(pages + PAGES.length()));
    }
}
