package org.sessioniv.counting.blt;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.OptionNames;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Weight;

/**
 * Reads a {@code blt} file: first how many candidates and seats there are, then perhaps the numbers of those who have
 * withdrawn, each with a minus, then ballots, then a 0, then the names in quotation marks and perhaps a title. A ballot
 * is its weight, the numbers of candidates in order of preference, and a 0. {@code 2=3} puts two on one rank, {@code -}
 * skips a rank, a word in brackets before the weight names the ballot and is passed over.
 *
 * <p>The form goes back to the programs of D. Woodall and I. D. Hill for the Electoral Reform Society; equal and
 * skipped ranks and decimal weights are as in OpaVote.
 */
public final class BltReader {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern WITHDRAWN = Pattern.compile("-[0-9]{1,9}");

    private final Tokens tokens;

    private BltReader(BufferedReader text) {
        this.tokens = new Tokens(text);
    }

    /** Throws {@link BallotFileException} for the first thing that is wrong. */
    public static BallotFile read(BufferedReader text) throws IOException, BallotFileException {
        return new BltReader(text).read();
    }

    private BallotFile read() throws IOException, BallotFileException {
        int candidates = count("the number of candidates", Limits.OPTIONS);
        int seats = count("the number of seats", candidates);
        Set<Integer> withdrawn = withdrawn(candidates);
        Map<List<List<Integer>>, Fraction> ballots = ballots(candidates);
        List<Option> options = names(candidates);
        Profile.Builder builder = Profile.of(options);
        ballots.forEach((places, weight) -> builder.add(
                new RankingBallot(places.stream()
                        .map(place -> place.stream()
                                .map(number -> options.get(number - 1))
                                .toList())
                        .toList()),
                weight));
        return new BallotFile(
                builder.build(),
                withdrawn.stream().map(number -> options.get(number - 1)).toList(),
                OptionalInt.of(seats),
                List.of());
    }

    private int count(String what, int most) throws IOException, BallotFileException {
        Token token = tokens.next(what);
        if (token.isQuoted()
                || !WHOLE.matcher(token.text()).matches()
                || Integer.parseInt(token.text()) < 1
                || Integer.parseInt(token.text()) > most) {
            throw wrong(token, what + " is a whole number from 1 to " + most + ", not '" + token.text() + "'");
        }
        return Integer.parseInt(token.text());
    }

    private Set<Integer> withdrawn(int candidates) throws IOException, BallotFileException {
        Set<Integer> withdrawn = new LinkedHashSet<>();
        while (WITHDRAWN.matcher(tokens.peek("the ballots").text()).matches()) {
            Token token = tokens.next("the ballots");
            int number = candidate(token, token.text().substring(1), candidates);
            if (!withdrawn.add(number)) {
                throw wrong(token, "candidate " + number + " withdraws twice");
            }
        }
        if (withdrawn.size() == candidates) {
            throw wrong(tokens.peek("the ballots"), "all candidates have withdrawn");
        }
        return withdrawn;
    }

    private Map<List<List<Integer>>, Fraction> ballots(int candidates) throws IOException, BallotFileException {
        Map<List<List<Integer>>, Fraction> ballots = new LinkedHashMap<>();
        String expected = "the 0 that ends the ballots";
        Token token = tokens.next(expected);
        while (token.isQuoted() || !token.text().equals("0")) {
            if (!token.isQuoted() && token.text().matches("\\(.*\\)")) {
                token = tokens.next("a ballot");
            }
            Fraction weight = weight(token);
            ballots.merge(ballot(candidates), weight, Fraction::plus);
            Limits.check("ballots", ballots.size(), Limits.BALLOT_GROUPS);
            token = tokens.next(expected);
        }
        return ballots;
    }

    private static Fraction weight(Token token) throws BallotFileException {
        try {
            if (!token.isQuoted()) {
                return Weight.parse(token.text()).value();
            }
        } catch (IllegalArgumentException | Limits.Exceeded noWeight) {
            // Told below, with what stands there.
        }
        throw wrong(token, "a ballot begins with its weight, not with '" + token.text() + "'");
    }

    private List<List<Integer>> ballot(int candidates) throws IOException, BallotFileException {
        List<List<Integer>> places = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        String expected = "the 0 that ends a ballot";
        Token token = tokens.next(expected);
        while (token.isQuoted() || !token.text().equals("0")) {
            List<Integer> place = new ArrayList<>();
            if (token.isQuoted()) {
                throw wrong(token, "a ballot ends with 0, here stands a name");
            }
            if (!token.text().equals("-")) {
                for (String word : token.text().split("=", -1)) {
                    int number = candidate(token, word, candidates);
                    if (!seen.add(number)) {
                        throw wrong(token, "candidate " + number + " stands twice on a ballot");
                    }
                    place.add(number);
                }
            }
            places.add(place);
            token = tokens.next(expected);
        }
        return places;
    }

    private static int candidate(Token token, String word, int candidates) throws BallotFileException {
        if (!WHOLE.matcher(word).matches() || Integer.parseInt(word) < 1 || Integer.parseInt(word) > candidates) {
            throw wrong(token, "'" + word + "' is no candidate from 1 to " + candidates);
        }
        return Integer.parseInt(word);
    }

    /** After the names come the title and perhaps notes of the program that wrote the file. */
    private List<Option> names(int candidates) throws IOException, BallotFileException {
        OptionNames names = new OptionNames();
        for (int number = 1; number <= candidates; number++) {
            Token token = quoted("the name of candidate " + number);
            try {
                names.add(token.text());
            } catch (IllegalArgumentException unfit) {
                throw wrong(token, String.valueOf(unfit.getMessage()));
            }
        }
        while (!tokens.isAtEnd()) {
            quoted("the end of the file");
        }
        return names.options();
    }

    private Token quoted(String what) throws IOException, BallotFileException {
        Token token = tokens.next(what);
        if (!token.isQuoted()) {
            throw wrong(token, "here belongs " + what + " in quotation marks, not '" + token.text() + "'");
        }
        return token;
    }

    private static BallotFileException wrong(Token token, String reason) {
        return new BallotFileException(token.line(), reason);
    }
}
