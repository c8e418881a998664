package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Weight;

/** Approval profiles for tests: written down, all small ones, random larger ones. */
final class ApprovalProfiles {
    private ApprovalProfiles() {}

    /** Reads lines such as {@code "3 ab"} or {@code "0.5 c"}: weight, one-letter options; nothing for an empty one. */
    static Profile of(int options, String... lines) {
        Profile.Builder builder = Profile.of(Committees.options(options));
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            builder.add(ballot(parts[1]), Weight.parse(parts[0]));
        }
        return builder.build();
    }

    static ApprovalBallot ballot(String letters) {
        return ApprovalBallot.of(Arrays.stream(letters.split(""))
                .filter(letter -> !letter.isEmpty())
                .toArray(String[]::new));
    }

    /** Every profile of so many voters, those that differ only in the order of voters once. */
    static void all(int options, int voters, Consumer<Profile> test) {
        all(options, voters, 0, new ArrayList<>(), test);
    }

    private static void all(int options, int voters, int from, List<Integer> chosen, Consumer<Profile> test) {
        if (chosen.size() == voters) {
            List<Option> named = Committees.options(options);
            test.accept(Profile.of(
                    named, chosen.stream().map(bits -> ofBits(bits, named)).toList()));
            return;
        }
        for (int bits = from; bits < 1 << options; bits++) {
            chosen.add(bits);
            all(options, voters, bits, chosen, test);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static ApprovalBallot ofBits(int bits, List<Option> options) {
        List<Option> approved = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            if ((bits >> option & 1) == 1) {
                approved.add(options.get(option));
            }
        }
        return new ApprovalBallot(approved);
    }

    /** Ballots with decimal weights; options far from equally liked, so that groups with something in common arise. */
    static Profile random(SplittableRandom random, int options, int ballots) {
        List<Option> named = Committees.options(options);
        Profile.Builder builder = Profile.of(named);
        int parties = 1 + random.nextInt(4);
        for (int ballot = 0; ballot < ballots; ballot++) {
            int party = random.nextInt(parties);
            List<Option> approved = new ArrayList<>();
            for (int option = 0; option < options; option++) {
                if (random.nextInt(10) < (option % parties == party ? 7 : 1)) {
                    approved.add(named.get(option));
                }
            }
            builder.add(new ApprovalBallot(approved), Weight.parse(1 + random.nextInt(30) + "." + random.nextInt(10)));
        }
        return builder.build();
    }
}
