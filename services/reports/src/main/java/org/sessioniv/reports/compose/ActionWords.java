package org.sessioniv.reports.compose;

import java.util.List;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.CleanText;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** What is said of something to be done: who does it and by when, and that nobody or no day is named. */
final class ActionWords {
    private ActionWords() {}

    static Block.ActionItem item(int number, String who, String due, List<Block> content, Words words) {
        String label = words.say(Message.ACTION_LABEL, number);
        return new Block.ActionItem(number, label, who, due, responsibility(who, due, words), content);
    }

    /** A line to be set below the text. */
    private static List<Inline> responsibility(String who, String due, Words words) {
        return List.of(
                Inline.Text.strong(words.say(Message.ACTION_WHO_LABEL) + " "),
                Inline.Text.plain(who(CleanText.line(who), words) + " · "),
                Inline.Text.strong(words.say(Message.ACTION_DUE_LABEL) + " "),
                Inline.Text.plain(due(CleanText.line(due), words)));
    }

    static String who(Block.ActionItem item, Words words) {
        return who(item.who(), words);
    }

    private static String who(String who, Words words) {
        return who.isEmpty() ? words.say(Message.NOT_NAMED) : who;
    }

    static String due(Block.ActionItem item, Words words) {
        return due(item.due(), words);
    }

    private static String due(String due, Words words) {
        return due.isEmpty() ? words.say(Message.NOT_NAMED) : words.dateOrText(due);
    }
}
