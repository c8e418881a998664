package org.sessioniv.counting.blt;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sessioniv.counting.model.BallotFileException;

/**
 * Cuts a file into words and quoted texts. From a {@code #} outside of quotation marks to the end of the line is a
 * comment. Inside them {@code \"} is a quotation mark and {@code \\} a backslash.
 */
final class Tokens {
    private final BufferedReader text;
    private final Deque<Token> ahead = new ArrayDeque<>();
    private long line;

    Tokens(BufferedReader text) {
        this.text = text;
    }

    /** Whether there is no further word. */
    boolean isAtEnd() throws IOException, BallotFileException {
        String next = "";
        while (ahead.isEmpty() && next != null) {
            line++;
            next = text.readLine();
            if (next != null) {
                cut(next);
            }
        }
        return ahead.isEmpty();
    }

    /** The next word; throws where the file ends before {@code expected}. */
    Token next(String expected) throws IOException, BallotFileException {
        if (isAtEnd()) {
            throw new BallotFileException(line, "the file ends before " + expected);
        }
        return ahead.remove();
    }

    Token peek(String expected) throws IOException, BallotFileException {
        if (isAtEnd()) {
            throw new BallotFileException(line, "the file ends before " + expected);
        }
        return ahead.element();
    }

    private void cut(String from) throws BallotFileException {
        int at = 0;
        while (at < from.length() && from.charAt(at) != '#') {
            char first = from.charAt(at);
            if (Character.isWhitespace(first)) {
                at++;
            } else if (first == '"') {
                at = quoted(from, at + 1);
            } else {
                int end = at;
                while (end < from.length()
                        && !Character.isWhitespace(from.charAt(end))
                        && from.charAt(end) != '"'
                        && from.charAt(end) != '#') {
                    end++;
                }
                ahead.add(new Token(from.substring(at, end), false, line));
                at = end;
            }
        }
    }

    private int quoted(String from, int start) throws BallotFileException {
        StringBuilder inside = new StringBuilder();
        for (int at = start; at < from.length(); at++) {
            char letter = from.charAt(at);
            if (letter == '"') {
                ahead.add(new Token(inside.toString(), true, line));
                return at + 1;
            }
            boolean escaped = letter == '\\'
                    && at + 1 < from.length()
                    && (from.charAt(at + 1) == '"' || from.charAt(at + 1) == '\\');
            if (escaped) {
                at++;
            }
            inside.append(from.charAt(at));
        }
        throw new BallotFileException(line, "a text begins with a quotation mark and does not end on its line");
    }
}
