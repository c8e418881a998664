package org.sessioniv.rehearsal.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ballots of each method as they go over the wire, and what is read out of them again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode poll(String method) throws Exception {
        ObjectNode poll = JSON.createObjectNode();
        poll.set("method", JSON.readTree(method.replace('\'', '"')));
        return poll;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'single-choice'} | 1 | {'type':'single-choice','option':'b'}",
                "{'type':'yes-no-abstain'} | 3 | {'type':'yes-no-abstain','answers':{'b':'yes','a':'yes'}}",
                "{'type':'approval','min':1,'max':2} | 2 | {'type':'approval','options':['b','a']}",
                "{'type':'score','lowest':0,'highest':5} | 3 | {'type':'score','scores':{'b':5,'a':4}}",
                "{'type':'dots','points':2} | 2 | {'type':'dots','dots':{'b':1,'a':1}}",
                "{'type':'ranking','min':1,'max':2} | 2 | {'type':'ranking','tiers':[['b'],['a']]}",
            })
    void options_are_chosen_in_their_order_as_each_method_has_it(String method, int most, String ballot)
            throws Exception {
        JsonNode poll = poll(method);
        assertEquals(most, Ballots.most(poll, 3));
        ObjectNode command = JSON.createObjectNode();
        List<String> chosen = most == 1 ? List.of("b") : List.of("b", "a");
        Ballots.put(command, poll, chosen);
        assertEquals(JSON.readTree(ballot.replace('\'', '"')), command.path("ballot"));
        assertEquals(Set.copyOf(chosen), Ballots.chosen(command));
    }

    @Test
    void a_method_that_nobody_knows_is_a_fault() throws Exception {
        JsonNode poll = poll("{'type':'lot'}");
        assertThrows(IllegalArgumentException.class, () -> Ballots.most(poll, 3));
        assertThrows(IllegalArgumentException.class, () -> Ballots.put(JSON.createObjectNode(), poll, List.of("a")));
    }
}
