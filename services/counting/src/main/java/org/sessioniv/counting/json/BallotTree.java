package org.sessioniv.counting.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.Fault;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.OptionNames;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Weight;

/**
 * Ballots of one kind over the same options, each with its weight: the form {@value #FORMAT}, described in the
 * library's manual. Whatever is not as it must be is refused with IllegalArgumentException, or with
 * {@link org.sessioniv.counting.model.Limits.Exceeded}, and a sentence for people.
 */
public final class BallotTree {
    public static final String FORMAT = "session-iv-ballots/1";

    private final BallotKind kind;
    private final List<Option> options;
    private final Profile.Builder ballots;

    private BallotTree(BallotKind kind, List<Option> options) {
        this.kind = kind;
        this.options = options;
        this.ballots = Profile.of(options);
    }

    /** Throws where this is not the name of the form. */
    public static void checkFormat(Object format) {
        if (!FORMAT.equals(format)) {
            String found = format instanceof Map || format instanceof List ? "" : String.valueOf(format);
            throw new IllegalArgumentException("the format is '" + FORMAT + "', not '" + found + "'");
        }
    }

    public static BallotKind kind(Object tag) {
        return BallotKind.tagged(tag instanceof String text ? text : "")
                .orElseThrow(() -> new IllegalArgumentException(Tree.shown(tag) + " is no kind of ballot"));
    }

    /** A list without ballots yet; {@code names} is what the file says of its options. */
    public static BallotTree of(BallotKind kind, Object names) {
        OptionNames options = new OptionNames();
        for (Object name : names instanceof List<?> list ? list : List.of()) {
            options.add(Tree.name(name));
        }
        if (options.options().isEmpty()) {
            throw new IllegalArgumentException("options is a list of one option or more");
        }
        return new BallotTree(kind, options.options());
    }

    /** Adds one element of the list of ballots. */
    public void add(Object ballot) {
        if (!(ballot instanceof Map<?, ?> fields)
                || !fields.containsKey("answer")
                || fields.size() > (fields.containsKey("weight") ? 2 : 1)) {
            throw new IllegalArgumentException("a ballot has an answer, perhaps a weight, and nothing else");
        }
        Ballot read = kind.read(fields.get("answer"));
        List<Fault> faults = kind.check(read, options);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(Fault::sentence).collect(Collectors.joining(" ")));
        }
        ballots.add(read, fields.containsKey("weight") ? weight(fields.get("weight")) : Weight.ONE);
    }

    public Profile profile() {
        return ballots.build();
    }

    private static Weight weight(Object weight) {
        if (!(weight instanceof String) && !Tree.isWhole(weight)) {
            throw new IllegalArgumentException(
                    "a weight is a whole number or a text such as \"1.5\", not " + Tree.shown(weight));
        }
        return Weight.parse(weight.toString());
    }

    /** The whole file. */
    public static Profile read(Object tree) {
        if (!(tree instanceof Map<?, ?> file)) {
            throw new IllegalArgumentException("a ballot file is one object in { }");
        }
        Iterator<? extends Map.Entry<?, ?>> fields = file.entrySet().iterator();
        checkFormat(next("format", fields));
        BallotKind kind = kind(next("kind", fields));
        BallotTree list = of(kind, next("options", fields));
        if (!(next("ballots", fields) instanceof List<?> ballots)) {
            throw new IllegalArgumentException("ballots is a list in [ ]");
        }
        ballots.forEach(list::add);
        if (fields.hasNext()) {
            throw new IllegalArgumentException("after the ballots the file ends");
        }
        return list.profile();
    }

    private static Object next(String name, Iterator<? extends Map.Entry<?, ?>> fields) {
        Map.Entry<?, ?> field = fields.hasNext() ? fields.next() : Map.entry("", "");
        if (!name.equals(field.getKey())) {
            throw new IllegalArgumentException("here belongs the field '" + name + "'");
        }
        return field.getValue();
    }

    /** The kind of all these ballots. Throws for a profile of several. */
    public static BallotKind kindOf(Profile profile) {
        Set<BallotKind> kinds =
                profile.groups().keySet().stream().map(BallotKind::of).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            throw new IllegalArgumentException("a file holds one kind of ballots, here are " + kinds);
        }
        return kinds.stream().findFirst().orElse(BallotKind.APPROVAL);
    }

    /** The whole file of ballots that are all of that kind. */
    public static Map<String, Object> written(Profile profile, BallotKind kind) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("kind", kind.tag());
        file.put("options", profile.options().stream().map(Option::id).toList());
        List<Object> ballots = new ArrayList<>();
        profile.groups().forEach((ballot, weight) -> ballots.add(written(ballot, weight, kind)));
        file.put("ballots", ballots);
        return file;
    }

    private static Map<String, Object> written(Ballot ballot, Fraction weight, BallotKind kind) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("weight", weight.toString());
        written.put("answer", kind.written(ballot));
        return written;
    }
}
