package org.sessioniv.gateway.socket;

import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.BadFrame;
import org.sessioniv.gateway.wire.ClientFrame;
import org.sessioniv.gateway.wire.CommandCodec;
import org.sessioniv.gateway.wire.RefusalCode;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.Submission;

/** Takes the commands of one connection to their rooms, a bounded number at once, and brings back the answers. */
final class Intake {
    /** Commands that may be unanswered at once. */
    private static final int MAX_UNANSWERED = 128;

    private final Seats.Seat seat;
    private final Surroundings around;
    private final Throttle throttle;
    private final Outbox outbox;
    private int unanswered;
    private boolean over;

    Intake(Seats.Seat seat, Surroundings around, Throttle throttle, Outbox outbox) {
        this.seat = seat;
        this.around = around;
        this.throttle = throttle;
        this.outbox = outbox;
    }

    void take(ClientFrame.Submit submit) throws BadFrame {
        if (!CommandId.isValid(submit.id())) {
            throw new BadFrame(ServerFrame.Wrong.MALFORMED_FRAME, "An id is 32 digits of lower-case hexadecimal.");
        }
        if (!throttle.command() || unanswered >= MAX_UNANSWERED) {
            around.counters().count(Counters.Event.COMMANDS_REFUSED_TOO_MANY);
            refuse(submit, RefusalCode.TOO_MANY.word(), "Too many commands at once; send it again in a moment.");
            return;
        }
        if (!around.seats().mayEnter(seat, submit.room())) {
            refuse(submit, Answer.UNKNOWN_ROOM, "There is no such room.");
            return;
        }
        try {
            CommandCodec.Read read = CommandCodec.read(submit.room(), submit.id(), submit.command());
            Submission submission = new Submission(
                    new CommandId(submit.id()),
                    read.fingerprint(),
                    seat.participant(),
                    read.command(),
                    submit.lineage().flatMap(Lineage::parse));
            unanswered++;
            around.world()
                    .rooms()
                    .submit(submit.room(), submission, () -> !over)
                    .onComplete(asked -> {
                        unanswered--;
                        answer(submit, asked.succeeded() ? asked.result() : Answer.storeUnavailable());
                    });
        } catch (CommandCodec.BadCommand bad) {
            refuse(submit, bad.code().word(), bad.detail());
        }
    }

    /** The connection has ended: what has not reached its room by now the client sends again, over another one. */
    void end() {
        over = true;
    }

    private void answer(ClientFrame.Submit submit, Answer answer) {
        send(answer.read(
                done -> new ServerFrame.Done(
                        submit.id(), submit.room(), done.version().count()),
                refused -> refusal(submit, refused.code(), refused.detail())));
    }

    private void refuse(ClientFrame.Submit submit, String code, String detail) {
        send(refusal(submit, code, detail));
    }

    private static ServerFrame refusal(ClientFrame.Submit submit, String code, String detail) {
        return new ServerFrame.Refused(submit.id(), submit.room(), code, detail);
    }

    private void send(ServerFrame frame) {
        outbox.answer(TextFrame.of(WireJson.bytes(frame)));
    }
}
