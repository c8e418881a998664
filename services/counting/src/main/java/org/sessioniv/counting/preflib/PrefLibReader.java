package org.sessioniv.counting.preflib;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.BallotFormat;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Weight;

/**
 * Reads a PrefLib file. Orders become rankings; categories become approvals or grades, see {@link Categories}. The
 * number of voters is the weight of a line.
 *
 * <p>Source: the file format of preflib.org/format as of 2022. The rule that an order stands on one line only is not
 * enforced, since equal ballots are added up anyway; what the header counts must be right.
 */
public final class PrefLibReader {
    private static final Pattern MULTIPLICITY = Pattern.compile("[1-9][0-9]{0,17}");

    private final BallotFormat format;
    private final Header header = new Header();
    private final Set<String> distinct = new HashSet<>();
    private BigInteger voters = BigInteger.ZERO;
    private long line;

    private PrefLibReader(BallotFormat format) {
        this.format = format;
    }

    /** Throws {@link BallotFileException} for the first wrong line. */
    public static BallotFile read(BufferedReader text, BallotFormat format) throws IOException, BallotFileException {
        return new PrefLibReader(format).read(text);
    }

    private BallotFile read(BufferedReader text) throws IOException, BallotFileException {
        String next = nextLine(text);
        while (next != null && next.startsWith("#")) {
            header.add(next, line);
            next = nextLine(text);
        }
        header.checkType(format);
        List<Option> options = header.options();
        Categories categories = format.hasCategories() ? header.meaning() : Categories.NONE;
        Profile.Builder builder = Profile.of(options);
        for (; next != null; next = nextLine(text)) {
            if (!next.isBlank()) {
                addLine(next, options, categories, builder);
            }
        }
        header.checkCount("NUMBER VOTERS", voters);
        header.checkCount(
                format.hasCategories() ? "NUMBER UNIQUE PREFERENCES" : "NUMBER UNIQUE ORDERS",
                BigInteger.valueOf(distinct.size()));
        return new BallotFile(
                builder.build(),
                List.of(),
                OptionalInt.empty(),
                format.hasCategories() ? categories.note().stream().toList() : List.of());
    }

    private String nextLine(BufferedReader text) throws IOException {
        line++;
        return text.readLine();
    }

    private void addLine(String text, List<Option> options, Categories categories, Profile.Builder builder)
            throws BallotFileException {
        int colon = text.indexOf(':');
        String multiplicity = colon < 0 ? "" : text.substring(0, colon).strip();
        if (!MULTIPLICITY.matcher(multiplicity).matches()) {
            throw wrong("a ballot has the form 'number of voters: options', the number whole and above 0");
        }
        String answer = text.substring(colon + 1).replaceAll("\\s", "");
        List<List<Option>> places = places(answer, options);
        Ballot ballot = format.hasCategories() ? categories.ballot(places, line) : ranking(places, options);
        try {
            builder.add(ballot, Weight.parse(multiplicity));
        } catch (Limits.Exceeded tooMuch) {
            throw wrong(String.valueOf(tooMuch.getMessage()));
        }
        distinct.add(answer);
        voters = voters.add(new BigInteger(multiplicity));
    }

    /** Reads {@code 1,{2,3},{}}: places parted by commas, each one alternative or several in braces. */
    private List<List<Option>> places(String answer, List<Option> options) throws BallotFileException {
        List<List<Option>> places = new ArrayList<>();
        Set<Option> seen = new HashSet<>();
        int at = 0;
        while (at < answer.length()) {
            boolean braced = answer.charAt(at) == '{';
            int end = braced ? answer.indexOf('}', at) : comma(answer, at);
            if (end < 0) {
                throw wrong("a brace is not closed");
            }
            String inside = answer.substring(braced ? at + 1 : at, end);
            List<Option> place = new ArrayList<>();
            for (String number : inside.isEmpty() && braced ? new String[0] : inside.split(",", -1)) {
                Option option = option(number, options);
                if (!seen.add(option)) {
                    throw wrong("alternative " + number + " (" + option + ") stands twice");
                }
                place.add(option);
            }
            places.add(place);
            at = braced ? end + 1 : end;
            boolean more = at < answer.length();
            if (more && (answer.charAt(at) != ',' || at + 1 == answer.length())) {
                throw wrong("after a place stands a comma and another place, or nothing");
            }
            at++;
        }
        return places;
    }

    private static int comma(String answer, int from) {
        int comma = answer.indexOf(',', from);
        return comma < 0 ? answer.length() : comma;
    }

    private Option option(String number, List<Option> options) throws BallotFileException {
        int at = Numbers.whole(number, options.size()).orElse(0);
        if (at == 0) {
            throw wrong("'" + number + "' is no alternative from 1 to " + options.size());
        }
        return options.get(at - 1);
    }

    private RankingBallot ranking(List<List<Option>> places, List<Option> options) throws BallotFileException {
        int ranked = 0;
        for (List<Option> place : places) {
            ranked += place.size();
            if (place.isEmpty()) {
                throw wrong("a place of an order holds no alternative");
            }
            if (place.size() > 1 && !format.mayTie()) {
                throw wrong("a " + format.ending() + " file has no ties, here are "
                        + String.join(", ", place.stream().map(Option::id).toList()));
            }
        }
        if (ranked == 0) {
            throw wrong("an order names at least one alternative");
        }
        if (format.isComplete() && ranked < options.size()) {
            throw wrong(
                    "a " + format.ending() + " file ranks all " + options.size() + " alternatives, here are " + ranked);
        }
        return new RankingBallot(places);
    }

    private BallotFileException wrong(String reason) {
        return new BallotFileException(line, reason);
    }
}
