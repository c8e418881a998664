package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ProseMirror's content expressions: names of types or groups, sequence, {@code |}, brackets, and the counts
 * {@code ? * + {n} {n,} {n,m}}.
 */
final class ContentExpressionParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\w+|[()|?*+{},])");

    private final String source;
    private final Function<String, List<NodeType>> typesNamed;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private ContentExpressionParser(String source, Function<String, List<NodeType>> typesNamed) {
        this.source = source;
        this.typesNamed = typesNamed;
        Matcher matcher = TOKEN.matcher(source.strip());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end != source.strip().length()) {
            throw wrong("cannot be read");
        }
    }

    /** {@code typesNamed} gives the types of a name: the type itself, or the members of a group. */
    static ContentExpression parse(String source, Function<String, List<NodeType>> typesNamed) {
        ContentExpressionParser parser = new ContentExpressionParser(source, typesNamed);
        if (parser.tokens.isEmpty()) {
            return ContentExpression.EMPTY;
        }
        ContentExpression expression = parser.choice();
        if (parser.at < parser.tokens.size()) {
            throw parser.wrong("has something after its end");
        }
        return expression;
    }

    private ContentExpression choice() {
        Set<ContentExpression> ways = new LinkedHashSet<>();
        do {
            ways.add(sequence());
        } while (takes("|"));
        return ContentExpression.choice(ways);
    }

    private ContentExpression sequence() {
        List<ContentExpression> parts = new ArrayList<>();
        do {
            parts.add(counted());
        } while (at < tokens.size() && !sees(")") && !sees("|"));
        return ContentExpression.sequence(parts.get(0), parts.subList(1, parts.size()));
    }

    private ContentExpression counted() {
        ContentExpression part = single();
        while (true) {
            if (takes("+")) {
                part = new ContentExpression.Repeat(part, 1, ContentExpression.Repeat.UNBOUNDED);
            } else if (takes("*")) {
                part = new ContentExpression.Repeat(part, 0, ContentExpression.Repeat.UNBOUNDED);
            } else if (takes("?")) {
                part = new ContentExpression.Repeat(part, 0, 1);
            } else if (takes("{")) {
                part = range(part);
            } else {
                return part;
            }
        }
    }

    private ContentExpression range(ContentExpression part) {
        int least = number();
        int most = least;
        if (takes(",")) {
            most = sees("}") ? ContentExpression.Repeat.UNBOUNDED : number();
        }
        expect("}");
        if (most < least) {
            throw wrong("has a count that ends before it starts");
        }
        return new ContentExpression.Repeat(part, least, most);
    }

    private ContentExpression single() {
        if (takes("(")) {
            ContentExpression inner = choice();
            expect(")");
            return inner;
        }
        Set<ContentExpression> ways = new LinkedHashSet<>();
        String name = next();
        typesNamed.apply(name).forEach(type -> ways.add(new ContentExpression.One(type)));
        if (ways.isEmpty()) {
            throw wrong("names '" + name + "', which is neither a type nor a group");
        }
        return ContentExpression.choice(ways);
    }

    private int number() {
        String token = next();
        if (!token.matches("\\d{1,4}")) {
            throw wrong("has a count that is not a number");
        }
        return Integer.parseInt(token);
    }

    private boolean sees(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private boolean takes(String token) {
        boolean seen = sees(token);
        at += seen ? 1 : 0;
        return seen;
    }

    private void expect(String token) {
        if (!takes(token)) {
            throw wrong("lacks a " + token);
        }
    }

    private String next() {
        if (at == tokens.size()) {
            throw wrong("ends too early");
        }
        return tokens.get(at++);
    }

    private RefusedException wrong(String what) {
        return new RefusedException(RefusalCode.BAD_JSON, "Content expression '" + source + "' " + what);
    }
}
