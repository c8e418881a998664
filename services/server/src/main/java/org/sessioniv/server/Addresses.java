package org.sessioniv.server;

import io.nayuki.qrcodegen.QrCode;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.SeatLinks;
import org.sessioniv.gateway.settings.GatewaySettings;

/**
 * The addresses that a started server tells its operator. Links of staff are made on the first start only, since a
 * new link ends the older one and whoever came in by it.
 */
final class Addresses {
    private final Server server;
    private final boolean newLinks;
    private final OrganiserFiles files;
    private final Shown shown;
    private final List<String> staffLinks = new ArrayList<>();
    private Optional<String> setUpLink = Optional.empty();

    /** How much of what lets somebody in is among the lines; what is not stands in the files, which are named. */
    enum Shown {
        /** For a log that machines keep: not even how to join, which is on the organiser's page. */
        NO_CODE(false, false),
        /** How to join, which everybody in the room is told. */
        CODES(true, false),
        /** Links of the organiser and the staff as well. */
        ALL(true, true);

        private final boolean codes;
        private final boolean links;

        Shown(boolean codes, boolean links) {
            this.codes = codes;
            this.links = links;
        }
    }

    Addresses(Server server, boolean newLinks, OrganiserFiles files, Shown shown) {
        this.server = server;
        this.newLinks = newLinks || server.isFirstStart();
        this.files = files;
        this.shown = shown;
    }

    /** What to print, line by line. */
    Future<List<String>> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Session IV is ready on " + settings().page(""));
        lines.add("");
        return organiser(lines).compose(any -> meetings(lines)).map(any -> lines);
    }

    /** Writes the secrets that were made for the lines into their files: before anybody reads the lines. */
    void keep() throws IOException {
        if (setUpLink.isPresent()) {
            files.keepLink(setUpLink.get());
        } else {
            files.forgetLink();
        }
        if (!staffLinks.isEmpty()) {
            files.keepStaffLinks(staffLinks);
        }
    }

    private GatewaySettings settings() {
        return server.settings();
    }

    private Identity identity() {
        return server.identity();
    }

    private Future<?> organiser(List<String> lines) {
        return identity().organiser().exists().compose(exists -> {
            if (exists) {
                lines.add("  Organiser    " + settings().page("/sign-in"));
                return Future.succeededFuture();
            }
            return identity()
                    .organiser()
                    .createSetupToken(server.rooms().node().value())
                    .onSuccess(token -> {
                        String link = settings().page("/setup#" + token);
                        setUpLink = Optional.of(link);
                        lines.add("  Organiser    " + (shown.links ? link : "see " + files.linkFile()));
                        lines.add("               (once: sets the organiser's password)");
                    });
        });
    }

    private Future<?> meetings(List<String> lines) {
        Future<?> chain = Future.succeededFuture();
        for (RoomId meeting : server.rooms().directory().meetings()) {
            chain = chain.compose(any -> meeting(meeting, lines));
        }
        return chain;
    }

    private Future<?> meeting(RoomId meeting, List<String> lines) {
        Future<?> chain = Future.succeededFuture();
        if (newLinks) {
            List<Participant> staff = server.rooms()
                    .directory()
                    .meeting(meeting)
                    .map(found -> found.roster().staff())
                    .orElse(List.of());
            for (Participant seat : staff.stream()
                    .sorted(Comparator.comparing(Participant::label))
                    .toList()) {
                chain = chain.compose(any -> seatLink(meeting, seat, lines));
            }
            if (!shown.links && !staff.isEmpty()) {
                lines.add("  Staff        see " + files.staffFile());
            }
        } else {
            lines.add("  Seat links are on the organiser's page; --new-links makes new ones for staff.");
        }
        return chain.compose(any -> identity().codes().of(meeting)).onSuccess(code -> {
            if (!shown.codes) {
                return;
            }
            String join = settings().page("/j/" + code);
            lines.add("");
            lines.add("  Join " + meeting.value() + " with the code " + code + ": " + join);
            lines.add("");
            lines.addAll(qr(join));
        });
    }

    private Future<?> seatLink(RoomId meeting, Participant seat, List<String> lines) {
        return identity().links().make(new SeatLinks.Seat(meeting, seat.id())).onSuccess(secret -> {
            String line = String.format(
                    "  %-12s %s", Written.shown(seat.label()), settings().page("/s#" + secret));
            staffLinks.add(line);
            if (shown.links) {
                lines.add(line);
            }
        });
    }

    /** The address as a QR code in half blocks, light on dark as on most terminals. */
    private static List<String> qr(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        List<String> lines = new ArrayList<>();
        for (int y = -2; y < code.size + 2; y += 2) {
            StringBuilder line = new StringBuilder("  ");
            for (int x = -2; x < code.size + 2; x++) {
                boolean upper = !code.getModule(x, y);
                boolean lower = !code.getModule(x, y + 1);
                line.append(upper ? (lower ? '█' : '▀') : (lower ? '▄' : ' '));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
