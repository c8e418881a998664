package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Commits with characters changed at random: whatever comes, it ends in a refusal or in a sound document. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileJsonTest {
    private static final int COMMITS = 30_000;
    private static final Node START = Notes.blocks("{'type':'heading','content':[{'type':'text','text':'one two'}]},"
            + "{'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph','content':["
            + "{'type':'text','text':'three'},{'type':'footnote','content':[{'type':'text','text':'x'}]}]}]}]}");
    private static final String COMMIT = """
            [{"stepType":"replace","from":1,"to":3,"slice":{"content":[{"type":"text","text":"xyz"}]}},
            {"stepType":"replace","from":4,"to":4,"slice":{"content":[{"type":"heading"},{"type":"heading",
            "attrs":{"level":2}}],"openStart":1,"openEnd":1},"structure":true},
            {"stepType":"addMark","mark":{"type":"link","attrs":{"href":"https://un.org/"}},"from":1,"to":3},
            {"stepType":"replaceAround","from":0,"to":5,"gapFrom":1,"gapTo":4,"insert":1,
            "slice":{"content":[{"type":"paragraph"}]},"structure":true},
            {"stepType":"attr","pos":5,"attr":"level","value":3},{"stepType":"docAttr","attr":"language","value":"en"},
            {"stepType":"addNodeMark","pos":18,"mark":{"type":"em"}},
            {"stepType":"markSet","steps":[{"stepType":"removeMark","mark":{"type":"em"},"from":1,"to":9}]}]
            """;
    private static final String ALPHABET = "0123456789\"{}[],:-.e\\u\ud83dabtrufalsn\u0000 ";

    @Test
    void a_commit_is_refused_or_leaves_a_sound_document() {
        Node before = NoteJson.readDocument(Notes.SCHEMA, NoteJson.write(START));
        int accepted = 0;
        for (int seed = 0; seed < COMMITS; seed++) {
            String json = mangled(new SplittableRandom(seed));
            try {
                accepted += isAccepted(json) ? 1 : 0;
            } catch (RuntimeException other) {
                throw new AssertionError("seed " + seed + ": " + json, other);
            }
        }
        assertEquals(before, START);
        assertTrue(accepted > COMMITS / 100, accepted + " were accepted, so the mutations are too coarse to tell");
        assertTrue(accepted < COMMITS / 2, accepted + " were accepted, so the mutations are too mild to tell");
    }

    private static boolean isAccepted(String json) {
        List<Step> steps;
        try {
            steps = NoteJson.readSteps(Notes.SCHEMA, json);
        } catch (RefusedException refused) {
            return false;
        }
        List<StepMap> others = json.length() % 2 == 0 ? List.of() : List.of(StepMap.of(2, 1, 4));
        Node present = others.isEmpty() ? START : Notes.replace(2, 3, "abcd").apply(START);
        Rebase.Result result = Rebase.over(Notes.SCHEMA, present, steps, others);
        if (result instanceof Rebase.Accepted accepted) {
            NoteJson.readDocument(Notes.SCHEMA, NoteJson.write(accepted.document()));
            assertEquals(accepted.document(), Notes.applied(present, accepted.steps()));
            return !accepted.steps().isEmpty();
        }
        return false;
    }

    private static String mangled(SplittableRandom random) {
        StringBuilder json = new StringBuilder(COMMIT);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int from = random.nextInt(json.length());
            int to = Math.min(json.length(), from + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> json.delete(from, to);
                case 1 -> json.insert(random.nextInt(json.length()), json.substring(from, to));
                case 2 -> json.setCharAt(from, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                default -> replaceNumber(json, from, random);
            }
        }
        return json.toString();
    }

    private static void replaceNumber(StringBuilder json, int from, SplittableRandom random) {
        for (int i = from; i < json.length(); i++) {
            if (Character.isDigit(json.charAt(i))) {
                json.replace(i, i + 1, Integer.toString(random.nextInt(30)));
                return;
            }
        }
    }
}
