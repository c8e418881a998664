package org.sessioniv.journal.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.sessioniv.domain.poll.Attending;
import org.sessioniv.domain.poll.Changes;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.Results;
import org.sessioniv.domain.poll.Ties;

/** Parts of polls that are written where there is something to say: without them all is stored as it was before. */
final class PollParts {
    private PollParts() {}

    /** Terms that leave something out are written as they were before there was any such thing. */
    interface TermsParts {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Instant> closesAt();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Conduct> conduct();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<PollId> again();
    }

    /** The seed of a lot stands where there is a lot, and what is usual nowhere. */
    interface ConductParts {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> seed();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Results> results();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Changes> changes();
    }

    /** An electorate of which it makes no difference who attends is written as it was before anybody was asked. */
    interface ElectorateParts {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Attending> attending();
    }

    /** Whether a delegation attended stands where that was said. */
    interface LineParts {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Boolean> attended();
    }

    /** A selection without a tie that was settled is written as it was before any could be. */
    interface SelectedParts {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Ties> settled();
    }
}
