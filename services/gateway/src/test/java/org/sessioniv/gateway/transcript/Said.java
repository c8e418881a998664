package org.sessioniv.gateway.transcript;

/** Commands as text, as somebody who speaks to the socket writes them. */
final class Said {
    private Said() {}

    static String words(String title) {
        return "\"words\":" + part(title);
    }

    static String part(String title) {
        return "{\"title\":\"" + title + "\",\"why\":\"Known gaps.\",\"question\":\"Who?\",\"language\":\"en\"}";
    }

    static String topic(String title) {
        return "{\"type\":\"topic.propose\",\"title\":\"" + title + "\",\"why\":\"Known gaps.\",\"question\":\"Who?\"}";
    }

    static String capacity(String seat, String capacity) {
        return "{\"type\":\"roster.name-capacity\",\"participant\":\"" + seat + "\",\"capacity\":" + capacity + "}";
    }

    static String answer(String poll, String answer) {
        return cast(poll, "{\"type\":\"answer\",\"answer\":\"" + answer + "\"}");
    }

    static String approve(String poll, String... options) {
        return cast(poll, "{\"type\":\"approval\",\"options\":[\"" + String.join("\",\"", options) + "\"]}");
    }

    static String draft(String poll, String option) {
        return approve(poll, option).replace("poll.cast", "poll.draft-ballot");
    }

    static String cast(String poll, String ballot) {
        return "{\"type\":\"poll.cast\"," + poll + ",\"ballot\":" + ballot + "}";
    }

    /** Which draft of that poll Georgia sees. */
    static String seen(Transcript transcript, String poll) {
        String draft = poll.replace("poll/", "ballot-draft/");
        return ",\"seen\":\""
                + transcript.document("georgia-1", draft).path("id").asText() + "\"";
    }

    static String give(String request, String ending) {
        return "{\"type\":\"floor.give\",\"request\":\"" + request + "\",\"ending\":\"" + ending + "\"}";
    }

    /** The key of the poll that this viewer sees open. */
    static String pollKey(Transcript transcript, String viewer) {
        for (String key : (Iterable<String>) () -> transcript.keys(viewer)) {
            if (transcript.document(viewer, key).path("state").asText().equals("open") && key.startsWith("poll/")) {
                return key;
            }
        }
        throw new AssertionError("no poll is open");
    }

    static String places(String seal) {
        return "{\"type\":\"group.place\",\"asked\":{\"limits\":{\"groups\":[{\"room\":\"kyiv/wg-1\",\"least\":0,"
                + "\"most\":5,\"languages\":[]}],\"evenKinds\":false,\"evenRegions\":false,\"rapporteurs\":false},"
                + "\"seed\":\"lots-1\",\"byHand\":[]},\"seal\":\"" + seal + "\"}";
    }

    /** Annuls that poll. */
    static String annul(String poll) {
        return "{\"type\":\"poll.annul\",\"poll\":\"" + poll + "\",\"reason\":\"Two say the same.\"}";
    }

    static String attends(String delegation) {
        return "{\"type\":\"roster.mark-attendance\",\"delegations\":[\"" + delegation + "\"],\"present\":true}";
    }

    static String restingOnAttendance(String question) {
        return "{\"type\":\"poll.open-question\",\"question\":\"" + question + "\",\"quorum\":\"1/2\","
                + "\"majority\":\"more-than-half\",\"base\":\"present\","
                + "\"attending\":{\"toVote\":true,\"quorum\":\"attendance\"}}";
    }

    static String request(Transcript transcript, int place) {
        return transcript
                .document("moderator", "floor")
                .path("queue")
                .path(place)
                .path("request")
                .asText();
    }
}
